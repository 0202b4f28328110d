package org.followthrough.followup;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.application.JobApplications;
import org.followthrough.candidate.Candidates;
import org.followthrough.guidance.Guidance;
import org.followthrough.platform.Audit;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.TenantScopedRepository;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with follow-ups. Every new or moved one is judged before it is written; the database judges again
 * (practice {@code cadence}). Facts are never refused: they go into the history.
 */
@ApplicationScoped
public class FollowUps {

    private static final String SENT_AT_CORRECTED = "FOLLOW_UP_SENT_AT_CORRECTED";

    private final FollowUpRepository followUps;
    private final CaseFileRepository caseFiles;
    private final JobApplications applications;
    private final Candidates candidates;
    private final Guidance guidance;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final CurrentTransaction current;

    FollowUps(
            FollowUpRepository followUps,
            CaseFileRepository caseFiles,
            JobApplications applications,
            Candidates candidates,
            Guidance guidance,
            MergePatch mergePatch,
            Audit audit,
            CurrentTransaction current) {
        this.followUps = followUps;
        this.caseFiles = caseFiles;
        this.applications = applications;
        this.candidates = candidates;
        this.guidance = guidance;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.current = current;
    }

    /**
     * Decides without a lock, so that refusals never queue. Where something happened to the application meanwhile, the
     * database objects, and the decision is made anew, holding the application.
     *
     * @throws FollowUpRefused where a rule objects
     */
    FollowUpView record(UUID applicationId, RecordFollowUp wanted) {
        if (current.again()) {
            applications.requireForUpdate(applicationId);
        }
        var details = Timing.ofNew(wanted.details(), now());
        var file = require(applicationId, details.contactId()).requireReferences(details);
        refuseUnlessAllowed(file, details);
        return store(FollowUp.allowed(file, details, current.recordedAt()), file);
    }

    /** The same decision as {@link #record}, without the write. */
    DecisionView evaluate(UUID applicationId, RecordFollowUp wanted) {
        var details = Timing.ofNew(wanted.details(), now());
        var file = require(applicationId, details.contactId()).requireReferences(details);
        return DecisionView.of(file.decide(details, Timing.instantOf(details), now()), guidance);
    }

    /** Stores what took place, and says so where it breaks the cadence. */
    FollowUpView recordHistory(UUID applicationId, RecordHistory told) {
        applications.requireForUpdate(applicationId);
        var details = Timing.ofNew(told.details(), now());
        var file = require(applicationId, details.contactId()).requireReferences(details);
        var over = file.decide(details, Timing.instantOf(details), now()).overCadence();
        return store(FollowUp.history(file, details, over, current.recordedAt()), file);
    }

    FollowUpView show(UUID id) {
        var followUp = require(id);
        return view(followUp, require(followUp.applicationId(), null), null);
    }

    FollowUpPage listOfApplication(UUID applicationId, FollowUpQuery query) {
        return page(followUps.page(applications.require(applicationId), query), query);
    }

    FollowUpPage listOfCandidate(UUID candidateId, FollowUpQuery query) {
        return page(followUps.page(candidates.require(candidateId).id(), query), query);
    }

    /** @throws Failure where the candidate has no such contact */
    AllowanceView allowance(UUID applicationId, @Nullable UUID contact) {
        var file = require(applicationId, contact);
        if (contact != null && !contact.equals(file.contact())) {
            throw Failure.invalidParameter("contactId", "unknown-id", "is not a contact of this candidate.");
        }
        return AllowanceView.of(file, contact, now());
    }

    /** @throws FollowUpRefused where a rule objects to what the plan becomes */
    FollowUpView change(UUID id, JsonNode patch) {
        holdApplicationOf(id);
        var followUp = require(id);
        var before = followUp.details();
        var wanted = mergePatch.apply(before, patch, ChangeFollowUp.class);
        var file = require(followUp.applicationId(), wanted.contactId());
        return switch (before.status()) {
            case PLANNED -> changePlan(file, followUp, before, wanted);
            case SENT -> mendSent(file, followUp, before, wanted);
            case CANCELLED -> {
                if (!wanted.equals(before)) {
                    followUp.requirePlanned("A cancelled follow-up does not change. Record a new one.");
                }
                yield view(followUp, file, allowance(file));
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

    private FollowUpView changePlan(CaseFile file, FollowUp followUp, ChangeFollowUp before, ChangeFollowUp wanted) {
        var details = Timing.ofChangedPlan(before, wanted, now());
        var others = file.without(followUp.id());
        var judged = details.status() == FollowUpStatus.SENT
                || details.status() == FollowUpStatus.PLANNED && !details.judgedAlike(before);
        if (!details.equals(before)) {
            others.requireReferences(details);
        }
        if (judged) {
            refuseUnlessAllowed(others, details);
        }
        if (!details.equals(before)) {
            followUp.take(details, file.policy().version(), current.recordedAt());
        }
        return written(followUp, others);
    }

    private FollowUpView mendSent(CaseFile file, FollowUp followUp, ChangeFollowUp before, ChangeFollowUp wanted) {
        if (wanted.status() != before.status() || !wanted.withHookOf(before).judgedAlike(before)) {
            followUp.requirePlanned("Of a sent follow-up only text, hook and sentAt can be mended.");
        }
        if (wanted.sentAt() == null) {
            throw Failure.invalidField("/sentAt", "not-null", "must stay on a sent follow-up.");
        }
        var details = Timing.ofSent(wanted, now());
        var at = Timing.instantOf(details);
        var others = file.without(followUp.id());
        if (!at.equals(followUp.sentAt())) {
            audit.append(SENT_AT_CORRECTED, file.candidateId(), followUp.id(), followUp.sentAt(), at);
            followUp.correctSentAt(at, others.decide(details, at, now()).overCadence());
        }
        if (!details.equals(before)) {
            followUp.mend(details, current.recordedAt());
        }
        return written(followUp, others);
    }

    private FollowUpView store(FollowUp followUp, CaseFile file) {
        followUps.persistAndFlush(followUp);
        return written(followUp, file);
    }

    private FollowUpView written(FollowUp followUp, CaseFile others) {
        var file = others.with(followUp);
        return view(followUp, file, allowance(file));
    }

    private FollowUpView view(FollowUp followUp, CaseFile file, @Nullable AllowanceView allowance) {
        return followUp.view(now(), file.counts(followUp.id()), file.conflictsOf(followUp.id(), now()), allowance);
    }

    private AllowanceView allowance(CaseFile file) {
        return AllowanceView.of(file, null, now());
    }

    private void refuseUnlessAllowed(CaseFile file, ChangeFollowUp details) {
        var decision = file.decide(details, Timing.instantOf(details), now());
        if (!decision.allowed()) {
            throw new FollowUpRefused(DecisionView.of(decision, guidance));
        }
    }

    private FollowUpPage page(List<FollowUp> rows, FollowUpQuery query) {
        var files = filesOf(rows);
        return Page.cut(
                rows,
                query,
                TenantScopedRepository::newestFirstCursor,
                (items, next) -> new FollowUpPage(
                        // Another request may delete an application while this one reads.
                        items.stream()
                                .flatMap(one -> Stream.ofNullable(files.get(one.applicationId()))
                                        .map(file -> view(one, file, null)))
                                .toList(),
                        next));
    }

    private Map<UUID, CaseFile> filesOf(List<FollowUp> rows) {
        var ids = rows.stream().map(FollowUp::applicationId).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : caseFiles.all(ids).stream().collect(Collectors.toMap(CaseFile::applicationId, Function.identity()));
    }

    private CaseFile require(UUID applicationId, @Nullable UUID contact) {
        return caseFiles.find(applicationId, contact).orElseThrow(() -> Failure.notFound("application", applicationId));
    }

    /** Held before its follow-up is read, always in this order: so changes queue up, and none undoes another. */
    private void holdApplicationOf(UUID id) {
        var application = followUps.applicationOf(id).orElseThrow(() -> Failure.notFound("follow-up", id));
        applications.requireForUpdate(application);
    }

    private FollowUp require(UUID id) {
        return followUps.findOwn(id).orElseThrow(() -> Failure.notFound("follow-up", id));
    }

    private Instant now() {
        return current.now();
    }
}
