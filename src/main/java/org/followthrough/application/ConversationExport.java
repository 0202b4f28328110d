package org.followthrough.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.followthrough.platform.Exportable;
import org.followthrough.platform.ExportedRows;

@ApplicationScoped
class ConversationExport implements Exportable {

    private final IncomingMessageRepository messages;
    private final AssignmentRepository assignments;

    ConversationExport(IncomingMessageRepository messages, AssignmentRepository assignments) {
        this.messages = messages;
        this.assignments = assignments;
    }

    @Override
    public List<ExportedRows<?>> lists() {
        return List.of(
                new ExportedRows<>("incomingMessages", IncomingMessageView.class, candidate -> messages.all(candidate)
                        .map(IncomingMessage::view)),
                new ExportedRows<>("assignments", AssignmentView.class, candidate -> assignments
                        .all(candidate)
                        .map(Assignment::view)));
    }
}
