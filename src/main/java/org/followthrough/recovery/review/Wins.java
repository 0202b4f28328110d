package org.followthrough.recovery.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.followthrough.application.JobApplications;
import org.followthrough.candidate.Candidates;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.TenantScopedRepository;

/** What can be done with the wins of a candidate. */
@ApplicationScoped
public class Wins {

    private final WinRepository wins;
    private final JobApplications applications;
    private final Candidates candidates;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;

    Wins(
            WinRepository wins,
            JobApplications applications,
            Candidates candidates,
            MergePatch mergePatch,
            CurrentTransaction current) {
        this.wins = wins;
        this.applications = applications;
        this.candidates = candidates;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    WinView record(UUID applicationId, RecordWin told) {
        var win = new Win(applications.require(applicationId), told.details(), current.now(), current.recordedAt());
        wins.persist(win);
        return win.view();
    }

    WinPage listOfApplication(UUID applicationId, WinQuery query) {
        return page(wins.page(applications.require(applicationId), query), query);
    }

    WinPage listOfCandidate(UUID candidateId, WinQuery query) {
        candidates.require(candidateId);
        return page(wins.page(candidateId, query), query);
    }

    WinView show(UUID id) {
        return wins.findOwn(id).map(Win::view).orElseThrow(() -> Failure.notFound("win", id));
    }

    WinView change(UUID id, JsonNode patch) {
        var win = requireForUpdate(id);
        var details = mergePatch.apply(win.details(), patch, ChangeWin.class);
        if (!details.equals(win.details())) {
            win.change(details, current.recordedAt());
        }
        return win.view();
    }

    void delete(UUID id) {
        wins.delete(requireForUpdate(id));
    }

    private static WinPage page(List<Win> found, WinQuery query) {
        return Page.cut(
                found,
                query,
                TenantScopedRepository::newestFirstCursor,
                (rows, next) -> new WinPage(rows.stream().map(Win::view).toList(), next));
    }

    private Win requireForUpdate(UUID id) {
        return wins.findOwnForUpdate(id).orElseThrow(() -> Failure.notFound("win", id));
    }
}
