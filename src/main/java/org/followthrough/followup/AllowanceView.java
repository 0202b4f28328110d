package org.followthrough.followup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Code;
import org.followthrough.platform.Glance;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What the policy leaves for one application (practices {@code cadence}, {@code thank-you}).
 *
 * @param window elapsed time
 */
@Schema(name = "Allowance", description = "What the policy leaves for one application now.")
public record AllowanceView(
        UUID applicationId,
        @Min(1) @Max(3) int limit,

        @Schema(examples = "PT336H", description = "The length of the window, in elapsed time.")
        Duration window,

        @Schema(description = "Sent and counted within the window that ends now.") @Min(0) @Max(Integer.MAX_VALUE)
        int used,

        @Schema(description = "Planned and counted, so near that they share a window with now.")
        @Min(0)
        @Max(Integer.MAX_VALUE)
        int planned,

        @Schema(description = "Places kept free for thank-yous that could share a window with now.") @Min(0) @Max(3)
        int reserved,

        @Schema(description = "How many unasked contacts could go out now, one after the other.") @Min(0) @Max(3)
        int remaining,

        @Schema(description = "The first instant, not before now, at which one more may go out.")
        Instant nextAllowedAt,

        @Schema(description = "What takes a place within a window of now; of many, the first hundred.")
        @Size(max = MOST)
        List<CountedView> counted,

        @Schema(
                description = "The places kept free, one for each interview not yet thanked for; of many, the first"
                        + " hundred.")
        @Size(max = MOST)
        List<ReservationView> reservations,

        @Schema(description = "For each purpose, on which channels it is allowed now: the buttons of a form.")
        @Size(max = 50)
        List<OptionView> options,

        @Code(pattern = Code.VERSION) String policyVersion)
        implements Glance {

    /** Facts are never refused, so there may be any number of them. */
    private static final int MOST = 100;

    /** @param contact whom the options are for, where that is known */
    static AllowanceView of(CaseFile file, @Nullable UUID contact, Instant now) {
        var parameters = file.parameters();
        var allowance = file.policy().allowance(file.situation(), now);
        var counted = allowance.counted().stream()
                .map(one -> {
                    var status = file.find(one.followUpId()).orElseThrow().status();
                    return new CountedView(
                            one.followUpId(), status, one.at(), one.at().plus(parameters.cadenceWindow()));
                })
                .toList();
        return new AllowanceView(
                file.applicationId(),
                parameters.cadenceLimit(),
                parameters.cadenceWindow(),
                count(counted, FollowUpStatus.SENT),
                count(counted, FollowUpStatus.PLANNED),
                allowance.reserved(),
                allowance.remaining(),
                allowance.nextAllowedAt(),
                counted.stream().limit(MOST).toList(),
                allowance.reservations().stream()
                        .limit(MOST)
                        .map(place -> new ReservationView(place.interviewId(), place.from(), place.until()))
                        .toList(),
                new Options(file, contact, now).all(),
                file.policy().version());
    }

    private static int count(List<CountedView> counted, FollowUpStatus status) {
        return (int) counted.stream().filter(one -> one.status() == status).count();
    }

    @Schema(name = "CountedFollowUp", description = "A follow-up that takes a place in the cadence.")
    public record CountedView(
            UUID followUpId,
            FollowUpStatus status,
            Instant at,

            @Schema(description = "From then on it no longer counts against a follow-up sent then.")
            Instant leavesAt) {}

    @Schema(name = "Reservation", description = "A place in the cadence, kept free for an interview's thank-you.")
    public record ReservationView(
            UUID interviewId,
            Instant from,

            @Schema(description = "The end of the second working day after the interview.")
            Instant until) {}

    @Schema(name = "FollowUpOption", description = "Whether a follow-up for one purpose is allowed now, and where.")
    public record OptionView(
            Purpose purpose,

            @Schema(description = "Whether it is allowed now on some channel.")
            boolean allowed,

            @Schema(description = "The channels it is allowed on now.") @Size(max = 50)
            List<Channel> channels,

            @Schema(
                    description =
                            "Where it is allowed on none now: from when on it is. Absent where waiting does not help.")
            @Nullable
            Instant nextAllowedAt,

            @Schema(description = "Where it is allowed on none now: the rules against it.", examples = "[\"cadence\"]")
            @Size(max = 50)
            List<@Code String> rules,

            @Schema(description = "The interview that a thank-you would be for.") @Nullable
            UUID interviewId,

            @Schema(description = "The message that a reply would answer.") @Nullable
            UUID inReplyTo) {}
}
