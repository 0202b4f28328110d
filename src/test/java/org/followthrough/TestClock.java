package org.followthrough;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The demo tenant's own clock. It only ever moves forward, so that tests do not disturb one another. */
public final class TestClock {

    private TestClock() {}

    public static void advance(Duration time) {
        try (var connection = EmbeddedPostgres.administer();
                var statement = connection.prepareStatement(
                        "update tenant set clock_offset_ms = clock_offset_ms + ? where id = 'demo'")) {
            statement.setLong(1, time.toMillis());
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static void advanceTo(Instant moment) {
        advance(Duration.between(now(), moment).plusMillis(1));
    }

    public static Instant now() {
        try (var connection = EmbeddedPostgres.administer();
                var row = connection
                        .createStatement()
                        .executeQuery("select date_trunc('milliseconds', clock_timestamp())"
                                + " + clock_offset_ms * interval '1 millisecond' from tenant where id = 'demo'")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
