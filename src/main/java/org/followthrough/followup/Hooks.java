package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.followthrough.application.JobApplication;
import org.followthrough.application.JobApplications;
import org.followthrough.interview.NotedThings;
import org.followthrough.interview.Noticed;
import org.followthrough.platform.Page;
import org.followthrough.platform.PageQuery;

/** What a follow-up about an application can refer to (practice {@code specific-hook}). */
@ApplicationScoped
public class Hooks {

    private final JobApplications applications;
    private final NotedThings notedThings;

    Hooks(JobApplications applications, NotedThings notedThings) {
        this.applications = applications;
        this.notedThings = notedThings;
    }

    OfferedHookPage offered(UUID applicationId, PageQuery page) {
        return Page.cut(
                notedThings.noticedIn(applications.require(applicationId), page),
                page,
                Noticed::cursor,
                (rows, next) -> new OfferedHookPage(
                        rows.stream().map(OfferedHookView::of).toList(), next));
    }

    /** The first of the same, at most {@code limit}. */
    List<OfferedHookView> offered(JobApplication application, int limit) {
        return notedThings.noticedIn(application, limit).stream()
                .map(OfferedHookView::of)
                .toList();
    }
}
