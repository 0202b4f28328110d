package org.followthrough.recovery.search;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.followthrough.application.JobApplications;
import org.followthrough.candidate.Candidates;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.TenantScopedRepository;
import org.jspecify.annotations.Nullable;

/** What can be done with criteria. Practice: {@code criteria}. */
@ApplicationScoped
public class Criteria {

    /** What somebody loves is not a hundred things, and each is asked of every application. */
    static final int MOST = 100;

    private final CriterionRepository criteria;
    private final Candidates candidates;
    private final JobApplications applications;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;

    Criteria(
            CriterionRepository criteria,
            Candidates candidates,
            JobApplications applications,
            MergePatch mergePatch,
            CurrentTransaction current) {
        this.criteria = criteria;
        this.candidates = candidates;
        this.applications = applications;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    CriterionView add(UUID candidateId, AddCriterion wanted) {
        candidates.hold(candidateId);
        requireOf(candidateId, wanted.applicationId());
        if (criteria.countOf(candidateId) >= MOST) {
            throw Failure.of(ProblemType.LIMIT_REACHED, "A candidate has at most %d criteria.".formatted(MOST));
        }
        var criterion = new Criterion(candidateId, wanted.details(), current.recordedAt());
        criteria.persist(criterion);
        return criterion.view();
    }

    CriterionPage list(UUID candidateId, CriterionQuery query) {
        candidates.require(candidateId);
        return Page.cut(
                criteria.page(candidateId, query),
                query,
                TenantScopedRepository::newestFirstCursor,
                (rows, next) ->
                        new CriterionPage(rows.stream().map(Criterion::view).toList(), next));
    }

    CriterionView show(UUID id) {
        return criteria.findOwn(id).map(Criterion::view).orElseThrow(() -> Failure.notFound("criterion", id));
    }

    CriterionView change(UUID id, JsonNode patch) {
        var criterion = requireForUpdate(id);
        var before = criterion.details();
        var details = mergePatch.apply(before, patch, ChangeCriterion.class);
        if (!Objects.equals(details.applicationId(), before.applicationId())) {
            requireOf(criterion.candidateId(), details.applicationId());
        }
        if (!details.equals(before)) {
            criterion.change(details, current.recordedAt());
        }
        return criterion.view();
    }

    /** The answers to it go along. */
    void delete(UUID id) {
        criteria.delete(requireForUpdate(id));
    }

    private void requireOf(UUID candidateId, @Nullable UUID applicationId) {
        if (applicationId != null) {
            applications.requireAllOf(candidateId, List.of(applicationId), index -> "/applicationId");
        }
    }

    private Criterion requireForUpdate(UUID id) {
        return criteria.findOwnForUpdate(id).orElseThrow(() -> Failure.notFound("criterion", id));
    }
}
