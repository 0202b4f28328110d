package org.followthrough.candidate;

import jakarta.validation.constraints.NotNull;
import org.followthrough.platform.Text;
import org.followthrough.platform.TimeZoneId;
import org.followthrough.platform.WebAddress;
import org.jspecify.annotations.Nullable;

/** A new company of a candidate. */
public record AddCompany(
        @NotNull @Text(max = 200) String name,

        @Text(max = 2000) @WebAddress @Nullable String website,

        @TimeZoneId @Nullable String timeZone) {

    ChangeCompany details() {
        return new ChangeCompany(name, website, timeZone);
    }
}
