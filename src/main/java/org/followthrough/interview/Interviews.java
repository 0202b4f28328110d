package org.followthrough.interview;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.followthrough.application.JobApplications;
import org.followthrough.candidate.Candidates;
import org.followthrough.candidate.Contacts;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.ProblemType;

/**
 * What can be done with interviews. No state of the application and no plan stands against any of it: an interview is a fact.
 * Each write holds the application, so that it queues with the other changes about it.
 */
@ApplicationScoped
public class Interviews {

    private final InterviewRepository interviews;
    private final InterviewerRepository interviewers;
    private final JobApplications applications;
    private final Candidates candidates;
    private final Contacts contacts;
    private final InterviewReferences references;
    private final PlanConflicts plans;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;

    Interviews(
            InterviewRepository interviews,
            InterviewerRepository interviewers,
            JobApplications applications,
            Candidates candidates,
            Contacts contacts,
            InterviewReferences references,
            PlanConflicts plans,
            MergePatch mergePatch,
            CurrentTransaction current) {
        this.interviews = interviews;
        this.interviewers = interviewers;
        this.applications = applications;
        this.candidates = candidates;
        this.contacts = contacts;
        this.references = references;
        this.plans = plans;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    InterviewView record(UUID applicationId, RecordInterview wanted) {
        var application = applications.requireForUpdate(applicationId);
        var details = wanted.details();
        details.refuseImpossible(current.now());
        contacts.requireAllOf(application.candidateId(), details.interviewers(), "/interviewerIds");
        var interview = new Interview(application, details, current.recordedAt());
        interviews.persist(interview);
        interviewers.replace(interview, details.interviewers());
        return written(interview, details.interviewers());
    }

    InterviewPage listOfApplication(UUID applicationId, InterviewQuery query) {
        query.refuseBackwards();
        var application = applications.require(applicationId);
        return page(application.candidateId(), interviews.page(application, query), query);
    }

    InterviewPage listOfCandidate(UUID candidateId, InterviewQuery query) {
        query.refuseBackwards();
        candidates.require(candidateId);
        return page(candidateId, interviews.page(candidateId, query), query);
    }

    InterviewView show(UUID id) {
        var interview = require(id);
        return interview.view(interviewers.of(interview), null);
    }

    InterviewView change(UUID id, JsonNode patch) {
        holdApplicationOf(id);
        var interview = require(id);
        var before = interview.details(interviewers.of(interview));
        var details = mergePatch.apply(before, patch, ChangeInterview.class);
        details.refuseImpossible(current.now());
        if (!details.sameInterviewersAs(before)) {
            contacts.requireAllOf(interview.candidateId(), details.interviewers(), "/interviewerIds");
            interviewers.replace(interview, details.interviewers());
        }
        if (!details.equals(before)) {
            interview.change(details, current.recordedAt());
        }
        return written(interview, details.interviewers());
    }

    /** @throws Failure where follow-ups name it */
    void delete(UUID id) {
        holdApplicationOf(id);
        var interview = require(id);
        if (references.named(interview)) {
            throw Failure.of(
                    ProblemType.INTERVIEW_IN_USE, "Follow-ups refer to this interview. Cancel the interview instead.");
        }
        interviews.delete(interview);
    }

    /** @throws Failure where the tenant has no such interview */
    Interview require(UUID id) {
        return interviews.findOwn(id).orElseThrow(() -> Failure.notFound("interview", id));
    }

    /** @throws Failure at {@code /interviewId} where the candidate has no such interview */
    public Interview requireOf(UUID candidateId, UUID id) {
        return interviews
                .findOwn(id)
                .filter(interview -> interview.candidateId().equals(candidateId))
                .orElseThrow(() ->
                        Failure.invalidField("/interviewId", "unknown-id", "is not an interview of this candidate."));
    }

    /** Flushed before plans are looked at, for they are judged by what is stored. */
    private InterviewView written(Interview interview, List<UUID> interviewerIds) {
        interviews.flush();
        return interview.view(interviewerIds, plans.of(interview.candidateId(), interview.applicationId()));
    }

    private InterviewPage page(UUID candidateId, List<Interview> rows, InterviewQuery query) {
        var seats = interviewers.of(candidateId, rows);
        return Page.cut(
                rows,
                query,
                query.sort::cursor,
                (items, next) -> new InterviewPage(
                        items.stream()
                                .map(one -> one.view(seats.getOrDefault(one.id(), List.of()), null))
                                .toList(),
                        next));
    }

    /** Held before its interview is read, always in this order, so that none undoes another. */
    private void holdApplicationOf(UUID id) {
        var application = interviews.applicationOf(id).orElseThrow(() -> Failure.notFound("interview", id));
        applications.requireForUpdate(application);
    }
}
