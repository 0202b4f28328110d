package org.followthrough.recovery.search;

import jakarta.validation.constraints.NotNull;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed about a target company.
 *
 * @param comparableBecause what it has in common with the company that was loved
 */
public record ChangeTargetCompany(
        @Text(max = 2000) @Nullable String comparableBecause,
        @Nullable Boolean competitor,
        @NotNull TargetState state) {}
