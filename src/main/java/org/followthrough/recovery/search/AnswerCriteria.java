package org.followthrough.recovery.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.platform.Failure;

/**
 * All that is known about how well something fits.
 *
 * @param answers at most one for each criterion; what is left out is unknown
 */
public record AnswerCriteria(@NotNull @Size(max = MOST) List<@NotNull @Valid AnswerCriterion> answers) {

    /** As many as a candidate has criteria at most. */
    static final int MOST = Criteria.MOST;

    /** @throws Failure at the first criterion that is named again */
    void refuseTwice() {
        var named = new HashSet<UUID>();
        for (var index = 0; index < answers.size(); index++) {
            if (!named.add(answers.get(index).criterionId())) {
                throw Failure.invalidField(pointer(index), "duplicate", "must not name a criterion twice.");
            }
        }
    }

    /** @throws Failure at the first that is no criterion of the candidate */
    void refuseOthersThan(Set<UUID> criteria) {
        for (var index = 0; index < answers.size(); index++) {
            if (!criteria.contains(answers.get(index).criterionId())) {
                throw Failure.invalidField(pointer(index), "unknown-id", "is not a criterion of this candidate.");
            }
        }
    }

    /** Those that say something, by criterion. */
    Map<UUID, Answer> known() {
        return answers.stream()
                .filter(one -> one.answer().isKnown())
                .collect(Collectors.toMap(AnswerCriterion::criterionId, AnswerCriterion::answer));
    }

    private static String pointer(int index) {
        return "/answers/%d/criterionId".formatted(index);
    }
}
