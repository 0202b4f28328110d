package org.followthrough.followup;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.interview.Noticed;
import org.followthrough.platform.Text;

/** Something noticed in an interview, in the form of a hook. */
@Schema(name = "OfferedHook", description = "Something noticed in an interview that a follow-up can refer to.")
public record OfferedHookView(
        HookKind kind, @Text(max = 1_000) String text, UUID notedThingId, UUID interviewId, Instant interviewStartsAt) {

    static OfferedHookView of(Noticed noticed) {
        return new OfferedHookView(
                kindOf(noticed),
                noticed.text(),
                noticed.notedThingId(),
                noticed.interviewId(),
                noticed.interviewStartsAt());
    }

    private static HookKind kindOf(Noticed noticed) {
        return switch (noticed.kind()) {
            case HIGHLIGHT -> HookKind.HIGHLIGHT;
            case SURPRISE -> HookKind.SURPRISE;
            case SHARED_VALUE -> HookKind.SHARED_VALUE;
            case TOPIC -> HookKind.SUPPORTING_MATERIAL;
        };
    }
}
