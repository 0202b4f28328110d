package org.followthrough.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.Set;
import org.followthrough.Database;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.platform.RootTenantResolver;
import org.junit.jupiter.api.Test;

/** The first wall by itself: with Hibernate's tenant and row-level security out of the way, the queries' own predicates hold. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
@TestProfile(FirstWallTest.OnlyPredicates.class)
class FirstWallTest extends Canaries {

    public static class OnlyPredicates implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(RootTenantResolver.class);
        }
    }

    @Test
    void the_queries_predicates_hold_alone() throws SQLException {
        try (var connection = EmbeddedPostgres.administer();
                var statement = connection.createStatement()) {
            for (var table : Database.tables()) {
                statement.execute("alter table %s disable row level security".formatted(table));
            }
            nothing_crosses();
        }
    }
}
