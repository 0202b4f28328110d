package org.followthrough.interview;

import jakarta.validation.constraints.NotNull;
import org.followthrough.platform.Text;

/** What can be changed about a noted thing. */
public record ChangeNotedThing(
        @NotNull NotedKind kind, @NotNull @Text(max = 1_000) String text) {}
