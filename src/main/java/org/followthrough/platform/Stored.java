package org.followthrough.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.UuidGenerator;

/** What every entity that can change has: an id (UUIDv7), a tenant, a version, and when it was recorded and changed. */
@MappedSuperclass
@SQLRestriction(TenantWall.OF_THE_ORM)
public abstract class Stored {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @TenantId
    @Column(name = "tenant_id", updatable = false)
    private String tenantId;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Stored() {}

    /** @param recordedAt the moment of record keeping */
    @SuppressWarnings("NullAway.Init")
    protected Stored(Instant recordedAt) {
        this.createdAt = recordedAt;
        this.updatedAt = recordedAt;
    }

    protected void changed(Instant recordedAt) {
        this.updatedAt = recordedAt;
    }

    public UUID id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
