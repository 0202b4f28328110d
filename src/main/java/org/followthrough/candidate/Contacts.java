package org.followthrough.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.TenantScopedRepository;

/** What can be done with the people whom a candidate knows at employers. */
@ApplicationScoped
public class Contacts {

    private final ContactRepository contacts;
    private final Candidates candidates;
    private final Companies companies;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;

    Contacts(
            ContactRepository contacts,
            Candidates candidates,
            Companies companies,
            MergePatch mergePatch,
            CurrentTransaction current) {
        this.contacts = contacts;
        this.candidates = candidates;
        this.companies = companies;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    ContactView add(UUID candidateId, AddContact wanted) {
        candidates.require(candidateId);
        companies.requireOf(candidateId, wanted.companyId());
        var contact = new Contact(candidateId, wanted.details(), current.recordedAt());
        contacts.persist(contact);
        return contact.view();
    }

    ContactPage list(UUID candidateId, ContactQuery query) {
        candidates.require(candidateId);
        return Page.cut(
                contacts.page(candidateId, query),
                query,
                TenantScopedRepository::newestFirstCursor,
                (rows, next) -> new ContactPage(rows.stream().map(Contact::view).toList(), next));
    }

    ContactView show(UUID id) {
        return require(id).view();
    }

    ContactView change(UUID id, JsonNode patch) {
        var contact = requireForUpdate(id);
        var details = mergePatch.apply(contact.details(), patch, ChangeContact.class);
        if (!details.companyId().equals(contact.companyId())) {
            companies.requireOf(contact.candidateId(), details.companyId());
        }
        if (!details.equals(contact.details())) {
            contact.change(details, current.recordedAt());
        }
        return contact.view();
    }

    /** What refers to the contact stays, and no longer names anybody. */
    void delete(UUID id) {
        contacts.delete(requireForUpdate(id));
    }

    /**
     * @param pointer where the id stands in the body, as in {@code /contactId}
     * @throws Failure there, where the candidate has no such contact
     */
    public Contact requireOf(UUID candidateId, UUID id, String pointer) {
        return contacts.among(candidateId, List.of(id)).stream().findFirst().orElseThrow(() -> unknown(pointer));
    }

    /**
     * The contacts in the order of their ids, with one query.
     *
     * @param pointer where the list stands in the body, as in {@code /interviewerIds}
     * @throws Failure at the first id that is no contact of the candidate
     */
    public List<Contact> requireAllOf(UUID candidateId, List<UUID> ids, String pointer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var known =
                contacts.among(candidateId, ids).stream().collect(Collectors.toMap(Contact::id, Function.identity()));
        IntStream.range(0, ids.size())
                .filter(index -> !known.containsKey(ids.get(index)))
                .findFirst()
                .ifPresent(index -> {
                    throw unknown("%s/%d".formatted(pointer, index));
                });
        return ids.stream().map(known::get).toList();
    }

    /** @throws Failure where the caller reaches no such contact */
    Contact require(UUID id) {
        return contacts.findOwn(id).orElseThrow(() -> Failure.notFound("contact", id));
    }

    private Contact requireForUpdate(UUID id) {
        return contacts.findOwnForUpdate(id).orElseThrow(() -> Failure.notFound("contact", id));
    }

    private static Failure unknown(String pointer) {
        return Failure.invalidField(pointer, "unknown-id", "is not a contact of this candidate.");
    }
}
