package org.followthrough.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.followthrough.platform.Exportable;
import org.followthrough.platform.ExportedRows;

@ApplicationScoped
class ContactExport implements Exportable {

    private final ContactRepository contacts;
    private final ConnectionRepository connections;

    ContactExport(ContactRepository contacts, ConnectionRepository connections) {
        this.contacts = contacts;
        this.connections = connections;
    }

    @Override
    public List<ExportedRows<?>> lists() {
        return List.of(
                new ExportedRows<>("connections", ConnectionView.class, candidate -> connections
                        .all(candidate)
                        .map(Connection::view)),
                new ExportedRows<>("contacts", ContactView.class, candidate -> contacts.all(candidate)
                        .map(Contact::view)));
    }
}
