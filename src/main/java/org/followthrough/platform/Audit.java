package org.followthrough.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The trail of who did what to which thing, and when; never what it contained. Appended, never changed, and erased with
 * the candidate. {@link Exchange} writes the line of every operation; a use case adds one where instants matter.
 */
@ApplicationScoped
public class Audit {

    private final AuditRepository entries;
    private final CurrentTransaction current;
    private final Actor actor;

    Audit(AuditRepository entries, CurrentTransaction current, Actor actor) {
        this.entries = entries;
        this.current = current;
        this.actor = actor;
    }

    /**
     * @param action a stable name from the room that acts
     * @param was the instant before, where one was corrected
     */
    public void append(String action, UUID candidateId, UUID subject, @Nullable Instant was, @Nullable Instant became) {
        entries.persist(new AuditEntry(candidateId, current.recordedAt(), actor.name(), action, subject, was, became));
    }

    public AuditPage page(UUID candidateId, PageQuery page) {
        return Page.cut(
                entries.page(candidateId, page),
                page,
                AuditRepository::cursor,
                (rows, next) ->
                        new AuditPage(rows.stream().map(AuditEntry::view).toList(), next));
    }

    /** The whole trail, first line first. */
    public Stream<AuditEntryView> all(UUID candidateId) {
        return entries.all(candidateId).map(AuditEntry::view);
    }
}
