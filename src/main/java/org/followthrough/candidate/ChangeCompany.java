package org.followthrough.candidate;

import jakarta.validation.constraints.NotNull;
import org.followthrough.platform.Text;
import org.followthrough.platform.TimeZoneId;
import org.followthrough.platform.WebAddress;
import org.jspecify.annotations.Nullable;

/** What can be changed about a company. */
public record ChangeCompany(
        @NotNull @Text(max = 200) String name,

        @Text(max = 2000) @WebAddress @Nullable String website,

        @TimeZoneId @Nullable String timeZone) {}
