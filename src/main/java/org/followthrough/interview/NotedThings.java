package org.followthrough.interview;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.application.JobApplication;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;

/** What can be done with the things that a candidate noticed in interviews. */
@ApplicationScoped
public class NotedThings {

    private final NotedThingRepository notedThings;
    private final Interviews interviews;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;

    NotedThings(
            NotedThingRepository notedThings,
            Interviews interviews,
            MergePatch mergePatch,
            CurrentTransaction current) {
        this.notedThings = notedThings;
        this.interviews = interviews;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    NotedThingView note(UUID interviewId, NoteThing wanted) {
        var thing = new NotedThing(interviews.require(interviewId), wanted.details(), current.recordedAt());
        notedThings.persist(thing);
        return thing.view();
    }

    NotedThingPage list(UUID interviewId, PageQuery page) {
        return Page.cut(
                notedThings.page(interviews.require(interviewId), page),
                page,
                TenantScopedRepository::newestFirstCursor,
                (rows, next) ->
                        new NotedThingPage(rows.stream().map(NotedThing::view).toList(), next));
    }

    NotedThingView show(UUID id) {
        return notedThings.findOwn(id).orElseThrow(() -> nothing(id)).view();
    }

    NotedThingView change(UUID id, JsonNode patch) {
        var thing = requireForUpdate(id);
        var details = mergePatch.apply(thing.details(), patch, ChangeNotedThing.class);
        if (!details.equals(thing.details())) {
            thing.change(details, current.recordedAt());
        }
        return thing.view();
    }

    void delete(UUID id) {
        notedThings.delete(requireForUpdate(id));
    }

    /**
     * What was noticed in the application's interviews, one row more than the page holds: the latest interview first, cancelled
     * ones left out, and within an interview what was noted last.
     */
    public List<Noticed> noticedIn(JobApplication application, PageQuery page) {
        return notedThings.noticedIn(application, page.after(Noticed.ORDER), page.limit() + 1);
    }

    /** The first of the same, at most {@code limit}. */
    public List<Noticed> noticedIn(JobApplication application, int limit) {
        return notedThings.noticedIn(application, Optional.empty(), limit);
    }

    private NotedThing requireForUpdate(UUID id) {
        return notedThings.findOwnForUpdate(id).orElseThrow(() -> nothing(id));
    }

    private static Failure nothing(UUID id) {
        return Failure.notFound("noted thing", id);
    }
}
