package org.followthrough.application;

import java.time.Instant;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A task from the employer.
 *
 * @param givenAt now where absent
 * @param handedInAt when it was done, where it is
 */
public record RecordAssignment(
        @Nullable Instant givenAt,
        @Nullable Instant dueAt,
        @Nullable Instant handedInAt,
        @Text(max = 10_000) @Nullable String notes) {

    ChangeAssignment details(Instant given) {
        return new ChangeAssignment(given, dueAt, handedInAt, notes);
    }
}
