package org.followthrough.candidate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.platform.CandidateOwned;
import org.jspecify.annotations.Nullable;

/** A person at the employer; never the act of contacting. */
@Entity
@Table(name = "contact")
public class Contact extends CandidateOwned {

    @Column(name = "company_id")
    private UUID companyId;

    private String name;

    @Enumerated(EnumType.STRING)
    private ContactRole role;

    private @Nullable String email;

    private @Nullable String phone;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    @SuppressWarnings("NullAway.Init")
    Contact(UUID candidateId, ChangeContact details, Instant recordedAt) {
        super(candidateId, recordedAt);
        change(details, recordedAt);
    }

    final void change(ChangeContact details, Instant recordedAt) {
        companyId = details.companyId();
        name = details.name();
        role = details.role();
        email = details.email();
        phone = details.phone();
        changed(recordedAt);
    }

    ChangeContact details() {
        return new ChangeContact(companyId, name, role, email, phone);
    }

    public UUID companyId() {
        return companyId;
    }

    public String name() {
        return name;
    }

    public ContactRole role() {
        return role;
    }

    ContactView view() {
        return new ContactView(id(), candidateId(), companyId, name, role, email, phone, createdAt(), updatedAt());
    }
}
