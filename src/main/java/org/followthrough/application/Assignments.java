package org.followthrough.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;
import org.jspecify.annotations.Nullable;

/** What can be done with the tasks that employers give. */
@ApplicationScoped
public class Assignments {

    private final AssignmentRepository assignments;
    private final JobApplications applications;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;

    Assignments(
            AssignmentRepository assignments,
            JobApplications applications,
            MergePatch mergePatch,
            CurrentTransaction current) {
        this.assignments = assignments;
        this.applications = applications;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    AssignmentView record(UUID applicationId, RecordAssignment told) {
        var application = applications.require(applicationId);
        var details = inOrder(told.details(current.past("/givenAt", told.givenAt())));
        var assignment = new Assignment(application, details, current.recordedAt());
        assignments.persist(assignment);
        return assignment.view();
    }

    AssignmentPage list(UUID applicationId, PageQuery page) {
        return Page.cut(
                assignments.page(applications.require(applicationId), page),
                page,
                TenantScopedRepository::newestFirstCursor,
                (rows, next) ->
                        new AssignmentPage(rows.stream().map(Assignment::view).toList(), next));
    }

    AssignmentView show(UUID id) {
        return assignments.findOwn(id).map(Assignment::view).orElseThrow(() -> Failure.notFound("assignment", id));
    }

    AssignmentView change(UUID id, JsonNode patch) {
        var assignment = requireForUpdate(id);
        var details = inOrder(mergePatch.apply(assignment.details(), patch, ChangeAssignment.class));
        if (!details.equals(assignment.details())) {
            assignment.change(details, current.recordedAt());
        }
        return assignment.view();
    }

    void delete(UUID id) {
        assignments.delete(requireForUpdate(id));
    }

    /** Given and handed in by now, and nothing of it before it was given. */
    private ChangeAssignment inOrder(ChangeAssignment told) {
        var given = current.past("/givenAt", told.givenAt());
        var handedIn = told.handedInAt() == null ? null : current.past("/handedInAt", told.handedInAt());
        refuseBefore(given, "/dueAt", told.dueAt());
        refuseBefore(given, "/handedInAt", handedIn);
        return new ChangeAssignment(given, told.dueAt(), handedIn, told.notes());
    }

    private static void refuseBefore(Instant given, String pointer, @Nullable Instant told) {
        if (told != null && told.isBefore(given)) {
            throw Failure.invalidField(pointer, "too-early", "must not be before givenAt.");
        }
    }

    private Assignment requireForUpdate(UUID id) {
        return assignments.findOwnForUpdate(id).orElseThrow(() -> Failure.notFound("assignment", id));
    }
}
