package org.followthrough.interview;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Code;

/**
 * A planned follow-up that an interview has crowded.
 *
 * @param rules those that object to it now, as in {@code cadence}
 */
@Schema(description = "A planned follow-up that this change has crowded. It stays as it is: move or cancel it.")
public record PlanConflict(
        UUID followUpId,

        @Schema(description = "The rules that object to it now, as in `cadence`.") @Size(max = 50)
        List<@Code String> rules) {

    /** Of more, the first ones are told. */
    public static final int MOST = 100;
}
