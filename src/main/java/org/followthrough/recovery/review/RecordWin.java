package org.followthrough.recovery.review;

import jakarta.validation.constraints.NotNull;
import org.followthrough.platform.Text;

/** A new win. */
public record RecordWin(
        @NotNull WinKind kind, @NotNull @Text(max = 2_000) String text) {

    ChangeWin details() {
        return new ChangeWin(kind, text);
    }
}
