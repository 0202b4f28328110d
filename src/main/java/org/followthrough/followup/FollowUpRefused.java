package org.followthrough.followup;

import java.util.Map;
import java.util.stream.Collectors;
import org.followthrough.platform.Failure;
import org.followthrough.platform.ProblemType;
import org.followthrough.policy.Decision;
import org.followthrough.policy.Refusal;

/** The policy's no, with the decision in it. */
class FollowUpRefused extends Failure {

    private static final long serialVersionUID = 1;

    FollowUpRefused(Decision decision) {
        super(ProblemType.FOLLOW_UP_REFUSED, sentence(decision), Map.of("decision", DecisionView.of(decision)));
    }

    private static String sentence(Decision decision) {
        var objections = decision.refusals().stream().map(Refusal::detail).collect(Collectors.joining(" "));
        return decision.nextAllowedAt() == null
                ? objections
                : objections + " It is allowed from %s on.".formatted(decision.nextAllowedAt());
    }
}
