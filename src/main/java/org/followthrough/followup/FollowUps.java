package org.followthrough.followup;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.application.JobApplication;
import org.followthrough.application.JobApplications;
import org.followthrough.candidate.Candidates;
import org.followthrough.platform.Audit;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.TenantScopedRepository;

/**
 * What can be done with follow-ups. Every new or moved one is judged before it is written; the database judges again
 * (practice {@code cadence}). Facts are never refused: they go into the history.
 */
@ApplicationScoped
public class FollowUps {

    private static final String SENT_AT_CORRECTED = "FOLLOW_UP_SENT_AT_CORRECTED";

    private final FollowUpRepository followUps;
    private final JobApplications applications;
    private final Candidates candidates;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final CurrentTransaction current;

    FollowUps(
            FollowUpRepository followUps,
            JobApplications applications,
            Candidates candidates,
            MergePatch mergePatch,
            Audit audit,
            CurrentTransaction current) {
        this.followUps = followUps;
        this.applications = applications;
        this.candidates = candidates;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.current = current;
    }

    /** @throws FollowUpRefused where a rule objects */
    FollowUpView record(UUID applicationId, RecordFollowUp wanted) {
        var application = applications.require(applicationId);
        var details = Timing.ofNew(wanted.details(), now());
        var at = Timing.instantOf(details);
        var ledger = followUps.ledger(application, earlier(at, now()));
        refuseUnlessAllowed(ledger, details, at);
        return store(FollowUp.allowed(application, details, ledger.policyVersion(), current.recordedAt()), ledger);
    }

    /** The same decision as {@link #record}, without the write. */
    DecisionView evaluate(UUID applicationId, RecordFollowUp wanted) {
        var application = applications.require(applicationId);
        var details = Timing.ofNew(wanted.details(), now());
        var at = Timing.instantOf(details);
        return DecisionView.of(followUps.ledger(application, earlier(at, now())).decide(details, at, now()));
    }

    /** Stores what took place, and says so where it breaks the cadence. */
    FollowUpView recordHistory(UUID applicationId, RecordHistory told) {
        var application = applications.requireForUpdate(applicationId);
        var details = Timing.ofNew(told.details(), now());
        var at = Timing.instantOf(details);
        var ledger = followUps.ledger(application, earlier(at, now()));
        var over = !ledger.decide(details, at, now()).allowed();
        var followUp = FollowUp.history(application, details, over, ledger.policyVersion(), current.recordedAt());
        return store(followUp, ledger);
    }

    FollowUpView show(UUID id) {
        return require(id).view(now(), null);
    }

    FollowUpPage listOfApplication(UUID applicationId, FollowUpQuery query) {
        return page(followUps.page(applications.require(applicationId), query), query);
    }

    FollowUpPage listOfCandidate(UUID candidateId, FollowUpQuery query) {
        return page(followUps.page(candidates.require(candidateId).id(), query), query);
    }

    AllowanceView allowance(UUID applicationId) {
        return followUps.ledger(applications.require(applicationId), now()).allowance(applicationId, now());
    }

    /** @throws FollowUpRefused where a rule objects to what the plan becomes */
    FollowUpView change(UUID id, JsonNode patch) {
        var application = holdApplicationOf(id);
        var followUp = require(id);
        var before = followUp.details();
        var wanted = mergePatch.apply(before, patch, ChangeFollowUp.class);
        return switch (before.status()) {
            case PLANNED -> changePlan(application, followUp, before, wanted);
            case SENT -> mendSent(application, followUp, before, wanted);
            case CANCELLED -> {
                if (!wanted.equals(before)) {
                    followUp.requirePlanned("A cancelled follow-up does not change. Record a new one.");
                }
                yield followUp.view(now(), allowance(followUp.applicationId()));
            }
        };
    }

    /** @throws Failure where it was sent: that stays on record */
    void delete(UUID id) {
        holdApplicationOf(id);
        var followUp = require(id);
        followUp.requireNotSent("A sent follow-up stays on record and cannot be deleted.");
        followUps.delete(followUp);
    }

    private FollowUpView changePlan(
            JobApplication application, FollowUp followUp, ChangeFollowUp before, ChangeFollowUp wanted) {
        var details = Timing.ofChangedPlan(before, wanted, now());
        var at = details.status() == FollowUpStatus.CANCELLED ? now() : Timing.instantOf(details);
        var ledger = followUps.ledger(application, earlier(at, now())).without(followUp.id());
        var judged = details.status() == FollowUpStatus.SENT
                || details.status() == FollowUpStatus.PLANNED && !details.judgedAlike(before);
        if (judged) {
            refuseUnlessAllowed(ledger, details, at);
        }
        if (!details.equals(before)) {
            followUp.take(details, ledger.policyVersion(), current.recordedAt());
        }
        return followUp.view(now(), ledger.with(followUp).allowance(application.id(), now()));
    }

    private FollowUpView mendSent(
            JobApplication application, FollowUp followUp, ChangeFollowUp before, ChangeFollowUp wanted) {
        if (wanted.status() != before.status() || !wanted.judgedAlike(before)) {
            followUp.requirePlanned("Of a sent follow-up only text, hook and sentAt can be mended.");
        }
        if (wanted.sentAt() == null) {
            throw Failure.invalidField("/sentAt", "not-null", "must stay on a sent follow-up.");
        }
        var details = Timing.ofSent(wanted, now());
        var at = Timing.instantOf(details);
        var ledger = followUps.ledger(application, earlier(at, now())).without(followUp.id());
        if (!at.equals(followUp.sentAt())) {
            audit.append(SENT_AT_CORRECTED, application.candidateId(), followUp.id(), followUp.sentAt(), at);
            followUp.correctSentAt(at, !ledger.decide(details, at, now()).allowed());
        }
        if (!details.equals(before)) {
            followUp.mend(details, current.recordedAt());
        }
        return followUp.view(now(), ledger.with(followUp).allowance(application.id(), now()));
    }

    private FollowUpView store(FollowUp followUp, Ledger ledger) {
        followUps.persistAndFlush(followUp);
        return followUp.view(now(), ledger.with(followUp).allowance(followUp.applicationId(), now()));
    }

    private void refuseUnlessAllowed(Ledger ledger, ChangeFollowUp details, Instant at) {
        var decision = ledger.decide(details, at, now());
        if (!decision.allowed()) {
            throw new FollowUpRefused(decision);
        }
    }

    private FollowUpPage page(List<FollowUp> rows, FollowUpQuery query) {
        return Page.cut(
                rows,
                query,
                TenantScopedRepository::newestFirstCursor,
                (items, next) -> new FollowUpPage(
                        items.stream().map(one -> one.view(now(), null)).toList(), next));
    }

    /** Held before its follow-up is read, always in this order: so changes queue up, and none undoes another. */
    private JobApplication holdApplicationOf(UUID id) {
        return followUps
                .applicationOf(id)
                .map(applications::requireForUpdate)
                .orElseThrow(() -> Failure.notFound("follow-up", id));
    }

    private FollowUp require(UUID id) {
        return followUps.findOwn(id).orElseThrow(() -> Failure.notFound("follow-up", id));
    }

    private Instant now() {
        return current.now();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
