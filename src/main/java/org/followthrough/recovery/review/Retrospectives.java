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

/** What can be done with retrospectives. An application may have several: one sees more after a while. */
@ApplicationScoped
public class Retrospectives {

    private final RetrospectiveRepository retrospectives;
    private final JobApplications applications;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;

    Retrospectives(
            RetrospectiveRepository retrospectives,
            JobApplications applications,
            MergePatch mergePatch,
            CurrentTransaction current) {
        this.retrospectives = retrospectives;
        this.applications = applications;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    RetrospectiveView record(UUID applicationId, RecordRetrospective told) {
        var retrospective =
                new Retrospective(applications.require(applicationId), told.details(), current.recordedAt());
        retrospectives.persist(retrospective);
        return retrospective.view();
    }

    RetrospectivePage list(UUID applicationId, PageQuery page) {
        return Page.cut(
                retrospectives.page(applications.require(applicationId), page),
                page,
                TenantScopedRepository::newestFirstCursor,
                (rows, next) -> new RetrospectivePage(
                        rows.stream().map(Retrospective::view).toList(), next));
    }

    RetrospectiveView show(UUID id) {
        return retrospectives.findOwn(id).orElseThrow(() -> nothing(id)).view();
    }

    RetrospectiveView change(UUID id, JsonNode patch) {
        var retrospective = requireForUpdate(id);
        var before = retrospective.details();
        var details = mergePatch.apply(before, patch, ChangeRetrospective.class);
        if (!details.equals(before)) {
            retrospective.change(details, current.recordedAt());
        }
        return retrospective.view();
    }

    void delete(UUID id) {
        retrospectives.delete(requireForUpdate(id));
    }

    private Retrospective requireForUpdate(UUID id) {
        return retrospectives.findOwnForUpdate(id).orElseThrow(() -> nothing(id));
    }

    private static Failure nothing(UUID id) {
        return Failure.notFound("retrospective", id);
    }
}
