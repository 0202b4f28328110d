package org.followthrough.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Text;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Purpose;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What a message is to be about. */
public record DraftFollowUp(
        @NotNull @Size(min = 1, max = 4) @UniqueElements(message = "must not name a purpose twice.")
        List<@NotNull Purpose> purposes,

        @NotNull Channel channel,
        @Nullable UUID contactId,
        @Nullable UUID interviewId,
        @Text(max = 200) @Nullable String newRole,
        @Valid @Nullable Hook hook,

        @Schema(
                description = "The language of the message; that of the request where absent.",
                examples = "de",
                maxLength = 2)
        @Pattern(regexp = "(en|de|it|nb)", message = "must be one of en, de, it, nb.")
        @Nullable
        String language) {}
