package org.followthrough.recovery.search;

import java.util.Objects;
import java.util.UUID;
import org.followthrough.application.JobApplication;
import org.jspecify.annotations.Nullable;

/** What the criteria are asked of: an application or a target company. */
record Measured(
        UUID candidateId,
        @Nullable UUID applicationId,
        @Nullable UUID targetCompanyId) {

    static Measured of(JobApplication application) {
        return new Measured(application.candidateId(), application.id(), null);
    }

    static Measured of(TargetCompany target) {
        return new Measured(target.candidateId(), null, target.id());
    }

    UUID id() {
        return applicationId != null ? applicationId : Objects.requireNonNull(targetCompanyId);
    }
}
