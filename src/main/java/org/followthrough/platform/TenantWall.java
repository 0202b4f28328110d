package org.followthrough.platform;

/** The second of the walls between tenants (decision 7). */
public final class TenantWall {

    /** Every entity's restriction: Hibernate adds it to whatever it reads of the table, changes or deletes there by query. */
    public static final String OF_THE_ORM = "is_bound(tenant_id)";

    private TenantWall() {}
}
