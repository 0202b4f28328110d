package org.followthrough.local;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.followthrough.platform.UnitOfWork;

/**
 * One candidate with one application in the embedded database, so that the first curl line finds something. The ids never
 * change. An operator's own database gets none.
 */
@ApplicationScoped
class DemoData {

    static final String EXTERNAL_ID = "demo-candidate";
    static final String CANDIDATE = "01900000-0000-7000-8000-000000000001";
    static final String APPLICATION = "01900000-0000-7000-8000-000000000002";

    private static final String TENANT = "demo";

    private static final String IS_NEW = "select not exists (select from candidate where tenant_id = 'demo')";

    private static final List<String> STORE = List.of("""
            insert into candidate (tenant_id, id, external_id, display_name, email, locale, time_zone, personal_values,
              version, created_at, updated_at)
            values ('demo', '01900000-0000-7000-8000-000000000001', 'demo-candidate', 'Kim Demo', 'kim@example.com',
              'en', 'Europe/Oslo', array['honest feedback', 'time to learn'], 0,
              date_trunc('milliseconds', now()), date_trunc('milliseconds', now()))
            """, """
            insert into company (tenant_id, candidate_id, id, name, website, version, created_at, updated_at)
            values ('demo', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000003',
              'Example Works', 'https://example.com', 0,
              date_trunc('milliseconds', now()), date_trunc('milliseconds', now()))
            """, """
            insert into job_application (tenant_id, candidate_id, id, company_id, title, source, dream_job, archived,
              stage, status, version, created_at, updated_at)
            values ('demo', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002',
              '01900000-0000-7000-8000-000000000003', 'Frontend Engineer', 'referral', true, false, 'APPLIED',
              'ACTIVE', 0, date_trunc('milliseconds', now()), date_trunc('milliseconds', now()))
            """, """
            insert into stage_change (tenant_id, candidate_id, id, application_id, to_stage, occurred_at, actor)
            values ('demo', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000004',
              '01900000-0000-7000-8000-000000000002', 'APPLIED', date_trunc('milliseconds', now()), 'service')
            """);

    private final UnitOfWork work;
    private final EntityManager entities;
    private final boolean wanted;

    DemoData(
            UnitOfWork work,
            EntityManager entities,
            @ConfigProperty(name = "followthrough.demo-data", defaultValue = "false") boolean wanted) {
        this.work = work;
        this.entities = entities;
        this.wanted = wanted;
    }

    void store(@Observes @Priority(200) StartupEvent start) {
        if (wanted) {
            work.run(TENANT, () -> {
                if ((Boolean) entities.createNativeQuery(IS_NEW, Boolean.class).getSingleResult()) {
                    STORE.forEach(row -> entities.createNativeQuery(row).executeUpdate());
                }
                return TENANT;
            });
        }
    }
}
