package org.followthrough.followup;

import java.util.Map;
import java.util.stream.Collectors;
import org.followthrough.platform.Failure;
import org.followthrough.platform.ProblemType;

/** The policy's no, with the decision in it. */
class FollowUpRefused extends Failure {

    private static final long serialVersionUID = 1;

    FollowUpRefused(DecisionView decision) {
        super(ProblemType.FOLLOW_UP_REFUSED, sentences(decision), Map.of("decision", decision));
    }

    private static String sentences(DecisionView decision) {
        return decision.refusals().stream()
                .map(DecisionView.RefusalView::detail)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
