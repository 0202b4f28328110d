package org.followthrough.interview;

import jakarta.validation.constraints.NotNull;
import org.followthrough.platform.Text;

/** Something the candidate noticed in an interview. */
public record NoteThing(
        @NotNull NotedKind kind, @NotNull @Text(max = 1_000) String text) {

    ChangeNotedThing details() {
        return new ChangeNotedThing(kind, text);
    }
}
