package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.application.FollowUpSummaries;
import org.followthrough.application.FollowUpSummary;
import org.followthrough.application.JobApplication;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.policy.Incoming;
import org.followthrough.policy.Interview;
import org.followthrough.policy.Outgoing;
import org.jspecify.annotations.Nullable;

/** Sums the follow-ups of many applications up, for the cards of a board. */
@ApplicationScoped
class FollowUpBoard implements FollowUpSummaries {

    private final FollowUpRepository followUps;
    private final CaseFileRepository caseFiles;
    private final CurrentTransaction current;

    FollowUpBoard(FollowUpRepository followUps, CaseFileRepository caseFiles, CurrentTransaction current) {
        this.followUps = followUps;
        this.caseFiles = caseFiles;
        this.current = current;
    }

    @Override
    public Map<UUID, FollowUpSummary> of(UUID candidateId, Collection<UUID> applicationIds) {
        return applicationIds.isEmpty()
                ? Map.of()
                : caseFiles.all(applicationIds).stream()
                        .collect(Collectors.toMap(CaseFile::applicationId, file -> summary(file, current.now())));
    }

    @Override
    public boolean anySent(JobApplication application) {
        return followUps.anySent(application);
    }

    private static FollowUpSummary summary(CaseFile file, Instant now) {
        var allowance = file.policy().allowance(file.situation(), now);
        var used = allowance.counted().stream()
                .filter(one -> !file.find(one.followUpId()).orElseThrow().planned())
                .count();
        return new FollowUpSummary(
                (int) used,
                allowance.remaining(),
                allowance.nextAllowedAt(),
                nextPlan(file, now),
                last(file),
                lastMessage(file),
                nextInterview(file, now));
    }

    private static FollowUpSummary.@Nullable NextPlan nextPlan(CaseFile file, Instant now) {
        return file.recorded().stream()
                .filter(CaseFile.Recorded::planned)
                .map(CaseFile.Recorded::outgoing)
                .min(Comparator.comparing((Outgoing one) -> one.at()))
                .map(plan -> new FollowUpSummary.NextPlan(
                        plan.id(), plan.at(), plan.at().isBefore(now)))
                .orElse(null);
    }

    private static FollowUpSummary.@Nullable LastFollowUp last(CaseFile file) {
        return file.recorded().stream()
                .filter(one -> !one.planned())
                .map(CaseFile.Recorded::outgoing)
                .max(Comparator.comparing((Outgoing one) -> one.at()))
                .map(sent -> new FollowUpSummary.LastFollowUp(sent.id(), sent.at(), sent.channel()))
                .orElse(null);
    }

    private static FollowUpSummary.@Nullable LastIncomingMessage lastMessage(CaseFile file) {
        return file.situation().incoming().stream()
                .max(Comparator.comparing(Incoming::receivedAt))
                .map(message ->
                        new FollowUpSummary.LastIncomingMessage(message.id(), message.receivedAt(), message.channel()))
                .orElse(null);
    }

    private static FollowUpSummary.@Nullable NextInterview nextInterview(CaseFile file, Instant now) {
        return file.situation().interviews().stream()
                .filter(interview ->
                        !interview.cancelled() && interview.startsAt().isAfter(now))
                .min(Comparator.comparing(Interview::startsAt))
                .map(interview -> new FollowUpSummary.NextInterview(interview.id(), interview.startsAt()))
                .orElse(null);
    }
}
