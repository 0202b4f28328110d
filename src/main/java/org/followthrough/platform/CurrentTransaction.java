package org.followthrough.platform;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose transaction this is, whom it may touch, and when it is: the time is read once as it begins, from the database's clock, so that a replica with a wrong
 * clock breaks nothing. Outside a transaction of {@link UnitOfWork} it cannot be used, so nothing reads or writes
 * without a tenant.
 */
@TransactionScoped
public class CurrentTransaction implements Serializable {

    private static final long serialVersionUID = 1;

    /** A caller's clock may be ahead of ours or behind it by so much. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private String tenant = "";
    private Instant now = Instant.EPOCH;
    private Instant recordedAt = Instant.EPOCH;
    private boolean again;
    private transient Reach reach = Reach.NOBODY;
    private final Set<UUID> touched = new HashSet<>();

    void bind(String tenant, Instant now, Instant recordedAt) {
        this.tenant = tenant;
        this.now = now;
        this.recordedAt = recordedAt;
    }

    void again(boolean again) {
        this.again = again;
    }

    /** Whether the work lost a race before and begins anew: now it may wait for its turn. */
    public boolean again() {
        return again;
    }

    void reach(Reach reach) {
        this.reach = reach;
    }

    public String tenant() {
        if (tenant.isEmpty()) {
            throw new IllegalStateException("This transaction was not opened by UnitOfWork: it has no tenant.");
        }
        return tenant;
    }

    /** Whose data may be touched; every query for one thing by its id asks. */
    public Reach reach() {
        tenant();
        return reach;
    }

    /** Notes that this candidate's data is read or written, for the audit trail. */
    public void touch(UUID candidateId) {
        touched.add(candidateId);
    }

    Set<UUID> touched() {
        return Set.copyOf(touched);
    }

    /** The present in the tenant's domain: for a test tenant, its own clock. In milliseconds. */
    public Instant now() {
        tenant();
        return now;
    }

    /**
     * When something took place that the caller tells of: now where they do not say, or say a little ahead of our clock.
     *
     * @param pointer where the instant stands in the body, as in {@code /receivedAt}
     * @throws Failure there, where the instant lies in the future
     */
    public Instant past(String pointer, @Nullable Instant told) {
        if (told != null && told.isAfter(now().plus(CLOCK_TOLERANCE))) {
            throw Failure.invalidField(pointer, "future", "must not lie in the future.");
        }
        return told == null || told.isAfter(now()) ? now() : told;
    }

    /** The moment of record keeping, whatever a test tenant's clock says. In milliseconds. */
    public Instant recordedAt() {
        tenant();
        return recordedAt;
    }
}
