package org.followthrough.followup;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.guidance.DueKind;
import org.followthrough.policy.Practice;
import org.jspecify.annotations.Nullable;

/**
 * Something the candidate should do about an application now.
 *
 * @param subjectId what it is about: the message, the follow-up, the interview or the assignment
 * @param at when it takes place or was to be done, or until when it makes sense
 */
public record Due(
        DueKind kind,
        UUID applicationId,
        @Nullable UUID subjectId,
        @Nullable Instant at,
        @Nullable Practice practice) {}
