package org.followthrough.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Code;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/** A message to begin with. It is shown, and never sent. */
@Schema(
        name = "Draft",
        description = "A short skeleton of a message. Blanks in brackets wait for the candidate's own words.")
public record DraftView(
        @Schema(description = "The language it is in.", examples = "de") @Code(pattern = Code.LANGUAGE)
        String language,

        @Schema(description = "Where the channel has one.") @Text(max = 1_000) @Nullable
        String subject,

        @Schema(description = "Plain text; for phone and in person, notes to speak from.") @Text(max = 20_000)
        String body) {}
