package org.followthrough.recovery.review;

import jakarta.validation.constraints.NotNull;
import org.followthrough.platform.Text;

/** What can be changed about a win. */
public record ChangeWin(
        @NotNull WinKind kind, @NotNull @Text(max = 2_000) String text) {}
