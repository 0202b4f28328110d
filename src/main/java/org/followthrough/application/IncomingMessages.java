package org.followthrough.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.followthrough.candidate.Connections;
import org.followthrough.candidate.Contacts;
import org.followthrough.platform.Audit;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.ProblemType;

/**
 * What can be done with incoming messages. Each change holds the application: what the employer wrote, and how, decides
 * what the candidate may send, and an application left without response goes on.
 */
@ApplicationScoped
public class IncomingMessages {

    private static final String REOPENED = "APPLICATION_REOPENED";

    private final IncomingMessageRepository messages;
    private final JobApplications applications;
    private final Contacts contacts;
    private final Connections connections;
    private final MessageReferences references;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final CurrentTransaction current;

    IncomingMessages(
            IncomingMessageRepository messages,
            JobApplications applications,
            Contacts contacts,
            Connections connections,
            MessageReferences references,
            MergePatch mergePatch,
            Audit audit,
            CurrentTransaction current) {
        this.messages = messages;
        this.applications = applications;
        this.contacts = contacts;
        this.connections = connections;
        this.references = references;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.current = current;
    }

    IncomingMessageView record(UUID applicationId, RecordIncomingMessage told) {
        var application = applications.requireForUpdate(applicationId);
        var details = told.details(current.past("/receivedAt", told.receivedAt()));
        details.refuseAnswerBeforeMessage();
        connect(application, details);
        reopen(application, details);
        var message = new IncomingMessage(application, details, current.recordedAt());
        messages.persist(message);
        return message.view();
    }

    IncomingMessagePage list(UUID applicationId, PageQuery page) {
        return Page.cut(
                messages.page(applications.require(applicationId), page),
                page,
                IncomingMessageRepository::cursor,
                (rows, next) -> new IncomingMessagePage(
                        rows.stream().map(IncomingMessage::view).toList(), next));
    }

    IncomingMessageView show(UUID id) {
        return require(id).view();
    }

    IncomingMessageView change(UUID id, JsonNode patch) {
        var application = holdApplicationOf(id);
        var message = require(id);
        var before = message.details();
        var wanted = mergePatch.apply(before, patch, ChangeIncomingMessage.class);
        var details = wanted.receivedAt(current.past("/receivedAt", wanted.receivedAt()));
        details.refuseAnswerBeforeMessage();
        if (!details.cameLike(before)) {
            connect(application, details);
        }
        if (!details.receivedAt().equals(before.receivedAt())) {
            reopen(application, details);
        }
        if (!details.equals(before)) {
            message.change(details, current.recordedAt());
        }
        return message.view();
    }

    /** @throws Failure where follow-ups answer it: they would no longer say what they answer */
    void delete(UUID id) {
        var application = holdApplicationOf(id);
        var message = require(id);
        if (references.answered(application.candidateId(), id)) {
            throw Failure.of(ProblemType.MESSAGE_ANSWERED, "Follow-ups answer this message.");
        }
        messages.delete(message);
    }

    /** Who hears from somebody on a platform is connected with them there. */
    private void connect(JobApplication application, ChangeIncomingMessage details) {
        if (details.contactId() == null) {
            return;
        }
        var contact = contacts.requireOf(application.candidateId(), details.contactId(), "/contactId");
        details.channel()
                .platform()
                .ifPresent(platform -> connections.makeWhereNone(contact, platform, details.receivedAt()));
    }

    private void reopen(JobApplication application, ChangeIncomingMessage details) {
        application.endBrokenBy(details.receivedAt()).ifPresent(endedAt -> {
            application.takeBackEnd(current.recordedAt());
            audit.append(REOPENED, application.candidateId(), application.id(), endedAt, null);
        });
    }

    /** Held before its message is read, always in this order: so changes queue up, and none undoes another. */
    private JobApplication holdApplicationOf(UUID id) {
        return messages.applicationOf(id)
                .map(applications::requireForUpdate)
                .orElseThrow(() -> Failure.notFound("incoming message", id));
    }

    private IncomingMessage require(UUID id) {
        return messages.findOwn(id).orElseThrow(() -> Failure.notFound("incoming message", id));
    }
}
