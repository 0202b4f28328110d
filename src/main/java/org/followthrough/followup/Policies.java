package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.followthrough.access.CadenceCeiling;
import org.followthrough.guidance.Guidance;
import org.followthrough.platform.Failure;
import org.followthrough.platform.FieldError;
import org.followthrough.policy.Advice;
import org.followthrough.policy.FollowUpPolicy;
import org.followthrough.policy.PolicyParameters;
import org.followthrough.policy.Practice;
import org.followthrough.policy.Purpose;
import org.followthrough.policy.RuleName;

/** The tenant's policy. What is already planned stays when it is tightened, and is flagged. */
@ApplicationScoped
class Policies {

    /** As far as the database lets figures go. */
    private static final Duration LONGEST_WINDOW = Duration.ofHours(8_760);

    private static final Duration LONGEST_WAIT = Duration.ofHours(87_600);

    private final PolicyRepository policies;
    private final CadenceCeiling ceiling;
    private final Guidance guidance;

    Policies(PolicyRepository policies, CadenceCeiling ceiling, Guidance guidance) {
        this.policies = policies;
        this.ceiling = ceiling;
        this.guidance = guidance;
    }

    PolicyView show() {
        var parameters = policies.inForce();
        return new PolicyView(
                new FollowUpPolicy(parameters).version(),
                PolicyView.Figures.of(parameters),
                PolicyView.Figures.of(loosest()),
                Arrays.stream(RuleName.values()).map(this::view).toList(),
                practices());
    }

    PolicyView hold() {
        policies.hold();
        return show();
    }

    /** @throws Failure naming every figure that is looser than the ceiling */
    PolicyView tighten(TightenPolicy wanted) {
        var loosest = loosest();
        var errors = new ArrayList<FieldError>();
        if (wanted.cadenceLimit() < 1 || wanted.cadenceLimit() > loosest.cadenceLimit()) {
            errors.add(FieldError.ofBody(
                    "/cadenceLimit", "bound", "must be at least 1 and at most %d.".formatted(loosest.cadenceLimit())));
        }
        bound(errors, "/cadenceWindow", wanted.cadenceWindow(), loosest.cadenceWindow(), LONGEST_WINDOW);
        bound(errors, "/coolingOff", wanted.coolingOff(), loosest.coolingOff(), LONGEST_WINDOW);
        bound(errors, "/reconnectAfter", wanted.reconnectAfter(), loosest.reconnectAfter(), LONGEST_WAIT);
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
        policies.tighten(wanted);
        return show();
    }

    private static void bound(List<FieldError> errors, String pointer, Duration wanted, Duration least, Duration most) {
        if (wanted.compareTo(least) < 0
                || wanted.compareTo(most) > 0
                || !wanted.equals(Duration.ofHours(wanted.toHours()))) {
            errors.add(FieldError.ofBody(
                    pointer, "bound", "must be whole hours, at least %s and at most %s.".formatted(least, most)));
        }
    }

    private PolicyParameters loosest() {
        var practice = PolicyParameters.LOOSEST;
        return new PolicyParameters(
                ceiling.limit(),
                Duration.ofHours(ceiling.windowHours()),
                practice.coolingOff(),
                practice.reconnectAfter(),
                practice.hookRequired(),
                practice.revision());
    }

    private PolicyView.RuleView view(RuleName rule) {
        var text = guidance.rule(rule);
        return new PolicyView.RuleView(rule.id(), text.title(), text.summary());
    }

    private static List<String> practices() {
        var rules = Stream.of(Practice.CADENCE, Practice.ONE_CHANNEL, Practice.KNOWN_PLATFORM, Practice.COOL_OFF);
        var purposes = Arrays.stream(Purpose.values()).map(Purpose::practice);
        var advice = Arrays.stream(Advice.values()).map(Advice::practice);
        return new LinkedHashSet<>(Stream.of(rules, purposes, advice)
                        .flatMap(practices -> practices)
                        .map(Practice::id)
                        .toList())
                .stream().toList();
    }
}
