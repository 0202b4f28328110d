package org.followthrough.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * How long a transaction waits before its caller is told to try again. The database is told so as the transaction begins, and
 * not the connection, which a pool in front of the database may hand to others in between. Beyond these the connection itself
 * is given up ({@code socketTimeout}).
 */
@ConfigMapping(prefix = "followthrough.transaction")
interface TransactionLimits {

    /** For a row that another transaction holds. */
    @WithDefault("PT2S")
    @DurationMin(millis = 1)
    Duration lockTimeout();

    /** For any statement. */
    @WithDefault("PT3S")
    @DurationMin(millis = 1)
    Duration statementTimeout();

    /** For our next statement: what a process that stands still has locked is let go. */
    @WithDefault("PT10S")
    @DurationMin(millis = 1)
    Duration idleTimeout();

    /** One that lost a race begins anew for so long. */
    @WithDefault("PT3S")
    @DurationMin(millis = 1)
    Duration retryFor();
}
