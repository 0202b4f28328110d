package org.followthrough.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.platform.Exportable;
import org.followthrough.platform.ExportedRows;

@ApplicationScoped
class InterviewExport implements Exportable {

    private final InterviewRepository interviews;
    private final InterviewerRepository interviewers;
    private final NotedThingRepository notedThings;

    InterviewExport(
            InterviewRepository interviews, InterviewerRepository interviewers, NotedThingRepository notedThings) {
        this.interviews = interviews;
        this.interviewers = interviewers;
        this.notedThings = notedThings;
    }

    @Override
    public List<ExportedRows<?>> lists() {
        return List.of(
                new ExportedRows<>("interviews", InterviewView.class, this::interviews),
                new ExportedRows<>("notedThings", NotedThingView.class, candidate -> notedThings
                        .all(candidate)
                        .map(NotedThing::view)));
    }

    /** Who interviewed is read at once, and not for each interview: a few ids. */
    private Stream<InterviewView> interviews(UUID candidate) {
        var seats = interviewers.of(candidate);
        return interviews
                .all(candidate)
                .map(interview -> interview.view(seats.getOrDefault(interview.id(), List.of()), null));
    }
}
