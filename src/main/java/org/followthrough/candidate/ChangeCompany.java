package org.followthrough.candidate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.followthrough.platform.Text;
import org.followthrough.platform.TimeZoneId;
import org.jspecify.annotations.Nullable;

/** What can be changed about a company. */
public record ChangeCompany(
        @NotNull @Text(max = 200) String name,

        @Text(max = 2000) @Pattern(regexp = "https?://\\S+", message = "must be an http or https address.") @Nullable
        String website,

        @TimeZoneId @Nullable String timeZone) {}
