package org.followthrough.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.Database;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.platform.UnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second wall by itself: row-level security is out of the way, and the queries name no tenant. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
@TestProfile(SecondWallTest.OnlyTheOrm.class)
class SecondWallTest {

    /** A database of its own. */
    public static class OnlyTheOrm implements QuarkusTestProfile {}

    @Inject
    UnitOfWork work;

    @Inject
    EntityManager entities;

    @Inject
    EntityManagerFactory model;

    private Fixture foreign;

    @BeforeEach
    void take_row_level_security_away() throws SQLException {
        try (var connection = EmbeddedPostgres.administer();
                var statement = connection.createStatement()) {
            for (var table : Database.tables()) {
                statement.execute("alter table %s disable row level security".formatted(table));
            }
        }
        Fixture.of("demo");
        foreign = Fixture.of("other");
        var seen = work.run(
                "demo", () -> entities.createNativeQuery("select distinct tenant_id from candidate", String.class)
                        .getResultList());
        assertTrue(seen.contains("other"), "Another wall stands still.");
    }

    @Test
    void a_query_of_any_entity_finds_its_own_tenants_rows_alone() {
        for (var entity : entities()) {
            var tenants = work.run("demo", () -> entities.createQuery(
                            "select distinct tenantId from " + entity.getName(), String.class)
                    .getResultList());
            assertTrue(Set.of("demo").containsAll(tenants), entity.getName() + " " + tenants);
        }
    }

    @Test
    void what_is_foreign_is_not_found_by_its_id() throws SQLException {
        var asked = 0;
        for (var entity : entities()) {
            var table = entity.getJavaType().getAnnotation(Table.class).name();
            for (var id : Database.strings("select id from %s where tenant_id = 'other'".formatted(table))) {
                var found = work.run(
                        "demo", () -> Optional.ofNullable(entities.find(entity.getJavaType(), UUID.fromString(id))));
                assertEquals(Optional.empty(), found, () -> entity.getName() + " " + id);
                asked++;
            }
        }
        assertTrue(asked > entities().size() / 2, "Too few rows are there: " + asked);
    }

    @Test
    void what_is_foreign_is_neither_changed_nor_deleted_by_a_query() {
        assertEquals(
                0, work.run("demo", () -> entities.createQuery("update Candidate set displayName = 'x' where id = :id")
                        .setParameter("id", UUID.fromString(foreign.candidate()))
                        .executeUpdate()));
        assertEquals(0, work.run("demo", () -> entities.createQuery("delete from Company where id = :id")
                .setParameter("id", UUID.fromString(foreign.company()))
                .executeUpdate()));
    }

    private Set<EntityType<?>> entities() {
        return model.getMetamodel().getEntities();
    }
}
