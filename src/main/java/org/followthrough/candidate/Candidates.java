package org.followthrough.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;
import org.jspecify.annotations.Nullable;

/** What can be done with candidates. */
@ApplicationScoped
public class Candidates {

    private final CandidateRepository candidates;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;

    Candidates(CandidateRepository candidates, MergePatch mergePatch, CurrentTransaction current) {
        this.candidates = candidates;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    CandidateView register(RegisterCandidate wanted) {
        candidates.knownAs(wanted.externalId()).ifPresent(known -> {
            throw Failure.alreadyExists("A candidate with this externalId is registered.", known.id());
        });
        var candidate = new Candidate(wanted.externalId(), wanted.details(), current.recordedAt());
        candidates.persist(candidate);
        return candidate.view();
    }

    CandidatePage list(PageQuery page, @Nullable String externalId) {
        return Page.cut(
                candidates.page(page, externalId),
                page,
                TenantScopedRepository::newestFirstCursor,
                (rows, next) ->
                        new CandidatePage(rows.stream().map(Candidate::view).toList(), next));
    }

    CandidateView show(UUID id) {
        return require(id).view();
    }

    CandidateView change(UUID id, JsonNode patch) {
        var candidate = requireForUpdate(id);
        var before = candidate.details();
        var after = mergePatch.apply(before, patch, ChangeCandidate.class);
        if (!after.equals(before)) {
            candidate.change(after, current.recordedAt());
        }
        return candidate.view();
    }

    /** Erases the candidate with everything of theirs, sent follow-ups included. */
    void erase(UUID id) {
        if (!candidates.erase(requireForUpdate(id))) {
            throw Failure.notFound("candidate", id);
        }
    }

    private Candidate requireForUpdate(UUID id) {
        return candidates.findOwnForUpdate(id).orElseThrow(() -> Failure.notFound("candidate", id));
    }

    /** @throws Failure where the tenant has no such candidate */
    public Candidate require(UUID id) {
        return candidates.findOwn(id).orElseThrow(() -> Failure.notFound("candidate", id));
    }
}
