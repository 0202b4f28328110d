package org.followthrough.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.candidate.Candidates;
import org.followthrough.followup.Letters;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Page;
import org.followthrough.platform.PageQuery;
import org.followthrough.policy.Purpose;

/** Which rejected applications are worth a second try, and from when on. */
@ApplicationScoped
class SecondChances {

    private static final Set<Purpose> RECONNECT = Set.of(Purpose.RECONNECT);

    private static final int LOOKED_AT = 20;

    private final SecondChanceRepository chances;
    private final Candidates candidates;
    private final Letters letters;
    private final CurrentTransaction current;

    SecondChances(SecondChanceRepository chances, Candidates candidates, Letters letters, CurrentTransaction current) {
        this.chances = chances;
        this.candidates = candidates;
        this.letters = letters;
        this.current = current;
    }

    SecondChancePage list(UUID candidateId, PageQuery page) {
        candidates.require(candidateId);
        return Page.cut(
                chances.page(candidateId, page),
                page,
                SecondChanceRepository::cursor,
                (rows, next) -> new SecondChancePage(views(rows), next));
    }

    /** The applications whose second try is still to be made and allowed now; of many, those waiting longest. */
    List<UUID> openNow(UUID candidateId) {
        var waiting = chances.untried(candidateId, LOOKED_AT).stream()
                .map(SecondChance::applicationId)
                .toList();
        var outlooks = letters.of(waiting);
        return waiting.stream()
                .filter(id -> Optional.ofNullable(outlooks.get(id))
                        .flatMap(outlook -> outlook.first(RECONNECT))
                        .filter(opening -> !opening.at().isAfter(current.now()))
                        .isPresent())
                .toList();
    }

    private List<SecondChanceView> views(List<SecondChance> rows) {
        var outlooks = letters.of(rows.stream().map(SecondChance::applicationId).toList());
        return rows.stream()
                .map(row -> row.view(Optional.ofNullable(outlooks.get(row.applicationId()))
                        .flatMap(outlook -> outlook.first(RECONNECT))))
                .toList();
    }
}
