package org.followthrough.recovery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/** What can be said about a step. */
public record ChangeStep(
        @Schema(
                description =
                        "Why the step is left out. Left out, the week of rest ends at once, and the policy lets letters go"
                                + " again. Null takes it back.")
        @Text(max = 1000)
        @Nullable
        String skipReason,

        @Schema(
                description =
                        "For WHO_GOT_IT and GROW_PROFILE, which nothing else can show. All other steps follow from what"
                                + " was done.")
        @Nullable
        Boolean done,

        @Text(max = 10_000) @Nullable String note) {

    /** Null is no more than false. */
    ChangeStep settled() {
        return new ChangeStep(skipReason, Boolean.TRUE.equals(done), note);
    }
}
