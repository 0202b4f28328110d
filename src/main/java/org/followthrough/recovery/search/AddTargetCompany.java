package org.followthrough.recovery.search;

import java.util.Objects;
import java.util.UUID;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A new target company. Exactly one of {@code companyId} and {@code companyName} says which.
 *
 * @param companyName found among the candidate's companies whatever its case, or made
 * @param comparableBecause what it has in common with the company that was loved
 * @param state {@code IDEA} where absent
 */
public record AddTargetCompany(
        @Nullable UUID companyId,
        @Text(max = 200) @Nullable String companyName,
        @Text(max = 2000) @Nullable String comparableBecause,
        @Nullable Boolean competitor,
        @Nullable TargetState state) {

    ChangeTargetCompany details() {
        return new ChangeTargetCompany(
                comparableBecause, competitor, Objects.requireNonNullElse(state, TargetState.IDEA));
    }
}
