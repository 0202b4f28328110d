package org.followthrough.journey;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Code;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/** An entry of a timeline as JSON. */
@Schema(name = "TimelineEntry", description = "Something that happened, or is due.")
public record TimelineEntryView(
        @Schema(
                description =
                        "The id of what it is about: of the follow-up, the interview, the message, and so on. One thing"
                                + " may have several entries, each of another kind.")
        UUID id,

        TimelineKind kind,
        Instant at,

        @Schema(description = "Whether it lies in the future, or is still to be done.")
        boolean due,

        UUID applicationId,
        @Text(max = 200) String applicationTitle,
        @Text(max = 200) String companyName,

        @Schema(
                description =
                        "More about it in one word: the stage, the channel, the kind of interview or win, or how clear"
                                + " the feedback is.",
                examples = "EMAIL")
        @Code(pattern = Code.CONSTANT)
        @Nullable
        String detail) {}
