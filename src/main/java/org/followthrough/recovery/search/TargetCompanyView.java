package org.followthrough.recovery.search;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A target company as JSON.
 *
 * @param recentEnd there where the company said no or kept silent within the time to reconnect, so that another application
 *     is a decision and no accident
 */
@Schema(name = "TargetCompany", description = "A company where the candidate could love it as much.")
public record TargetCompanyView(
        UUID id,
        UUID candidateId,
        UUID companyId,
        @Text(max = 200) String companyName,
        @Text(max = 2_000) @Nullable String comparableBecause,
        boolean competitor,
        TargetState state,
        @Nullable RecentEnd recentEnd,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
