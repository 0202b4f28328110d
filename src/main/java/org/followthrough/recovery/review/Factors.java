package org.followthrough.recovery.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.followthrough.application.JobApplications;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;

/** What can be done with the factors out of one's control: each kind once for each application. */
@ApplicationScoped
public class Factors {

    private final FactorRepository factors;
    private final JobApplications applications;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;

    Factors(FactorRepository factors, JobApplications applications, MergePatch mergePatch, CurrentTransaction current) {
        this.factors = factors;
        this.applications = applications;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    FactorView record(UUID applicationId, RecordFactor told) {
        var application = applications.require(applicationId);
        factors.of(application.candidateId(), applicationId, told.kind()).ifPresent(Factors::refuseTaken);
        var factor = new Factor(application, told.details(), current.recordedAt());
        factors.persist(factor);
        return factor.view();
    }

    FactorPage list(UUID applicationId, PageQuery page) {
        return Page.cut(
                factors.page(applications.require(applicationId), page),
                page,
                TenantScopedRepository::newestFirstCursor,
                (rows, next) -> new FactorPage(rows.stream().map(Factor::view).toList(), next));
    }

    FactorView show(UUID id) {
        return factors.findOwn(id).map(Factor::view).orElseThrow(() -> Failure.notFound("factor", id));
    }

    FactorView change(UUID id, JsonNode patch) {
        var factor = requireForUpdate(id);
        var details = mergePatch.apply(factor.details(), patch, ChangeFactor.class);
        factors.of(factor.candidateId(), factor.applicationId(), details.kind())
                .filter(known -> !known.id().equals(id))
                .ifPresent(Factors::refuseTaken);
        if (!details.equals(factor.details())) {
            factor.change(details, current.recordedAt());
        }
        return factor.view();
    }

    void delete(UUID id) {
        factors.delete(requireForUpdate(id));
    }

    private Factor requireForUpdate(UUID id) {
        return factors.findOwnForUpdate(id).orElseThrow(() -> Failure.notFound("factor", id));
    }

    private static void refuseTaken(Factor known) {
        throw Failure.alreadyExists("The application has this factor already.", known.id());
    }
}
