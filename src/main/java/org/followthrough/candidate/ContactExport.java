package org.followthrough.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.followthrough.platform.Exportable;
import org.followthrough.platform.ExportedRows;

@ApplicationScoped
class ContactExport implements Exportable {

    private final ContactRepository contacts;

    ContactExport(ContactRepository contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<ExportedRows<?>> lists() {
        return List.of(new ExportedRows<>("contacts", ContactView.class, candidate -> contacts.all(candidate)
                .map(Contact::view)));
    }
}
