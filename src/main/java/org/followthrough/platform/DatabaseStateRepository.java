package org.followthrough.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What the database says of itself: roles, walls and durability, read before any tenant is. */
@ApplicationScoped
class DatabaseStateRepository {

    /** The role, where it could step over the walls, by itself or as a member of another role. */
    private static final String OVERPOWERED_ROLE = """
            select current_user
             where exists (select from pg_roles
                            where (rolsuper or rolbypassrls or rolcreaterole)
                              and pg_has_role(current_user, oid, 'member'))
                or exists (select from pg_class
                            where relnamespace = (select relnamespace from pg_class where oid = to_regclass('tenant'))
                              and relkind in ('r', 'p')
                              and pg_has_role(current_user, relowner, 'member'))
            """;

    private static final String NO_TABLES = "select current_schema() where to_regclass('tenant') is null";

    /** A table beside {@code tenant} that row-level security does not wall off, or not with our policy alone. */
    private static final String OPEN_TABLE = """
            select relname
              from pg_class walled
             where relnamespace = (select relnamespace from pg_class where oid = to_regclass('tenant'))
               and relkind in ('r', 'p')
               and relname <> 'flyway_schema_history'
               and not (relrowsecurity and relforcerowsecurity
                 and (select count(*) = 1 and bool_and(polname = 'tenant_wall' and polcmd = '*' and polroles = '{0}'
                               and pg_get_expr(polqual, polrelid) = format(
                                 '(%s = NULLIF(current_setting(''app.tenant''::text, true), ''''::text))',
                                 case relname when 'tenant' then 'id' else 'tenant_id' end)
                               and pg_get_expr(polwithcheck, polrelid) = pg_get_expr(polqual, polrelid))
                        from pg_policy
                       where polrelid = walled.oid and polpermissive))
             order by relname
             limit 1
            """;

    /** Before migration 8, nobody but the owner saw what was migrated. */
    private static final String UNSEEN_MIGRATIONS = """
            select '8' where not has_column_privilege('flyway_schema_history', 'version', 'select')
            """;

    private static final String MISSING_MIGRATION = """
            select ours.version
              from unnest(?) as ours(version)
             where not exists (select from flyway_schema_history history
                                where history.version = ours.version and history.success)
             order by ours.version::int
             limit 1
            """;

    private static final String CARELESS_SETTING = """
            select name
              from pg_settings
             where name in ('fsync', 'full_page_writes', 'synchronous_commit')
               and setting = 'off'
             order by name
             limit 1
            """;

    private final DataSource dataSource;

    DatabaseStateRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<String> overpoweredRole() {
        return first(OVERPOWERED_ROLE);
    }

    /** The schema that is looked into, where our tables are not in it. */
    Optional<String> schemaWithoutTables() {
        return first(NO_TABLES);
    }

    /** The first of these versions that has not been migrated. */
    Optional<String> missingMigration(List<String> versions) {
        return first(UNSEEN_MIGRATIONS).or(() -> first(MISSING_MIGRATION, versions.toArray()));
    }

    Optional<String> openTable() {
        return first(OPEN_TABLE);
    }

    Optional<String> carelessSetting() {
        return first(CARELESS_SETTING);
    }

    private Optional<String> first(String query, Object... texts) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(query)) {
            if (texts.length > 0) {
                statement.setArray(1, connection.createArrayOf("text", texts));
            }
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException unavailable) {
            throw new DatabaseUnavailable(unavailable);
        }
    }
}
