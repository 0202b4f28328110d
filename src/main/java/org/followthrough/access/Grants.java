package org.followthrough.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.followthrough.platform.Actor;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.Page;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;

/** What can be done with grants. They run out by the tenant's clock, so that integrators can see them run out. */
@ApplicationScoped
public class Grants {

    private final CoachGrantRepository grants;
    private final CandidateDirectory candidates;
    private final CurrentTransaction current;
    private final Actor actor;

    Grants(CoachGrantRepository grants, CandidateDirectory candidates, CurrentTransaction current, Actor actor) {
        this.grants = grants;
        this.candidates = candidates;
        this.current = current;
        this.actor = actor;
    }

    /** @throws Failure where the coach has a live grant: it is revoked first, never widened in passing */
    GrantView grant(UUID candidateId, GrantAccess wanted) {
        candidates.requireReached(candidateId);
        if (!wanted.until().isAfter(current.now())) {
            throw Failure.invalidField("/until", "past", "must lie in the future.");
        }
        grants.of(candidateId, wanted.coach()).ifPresent(this::makeRoom);
        var grant = new CoachGrant(candidateId, wanted, actor.name(), current.recordedAt());
        grants.persist(grant);
        return grant.view();
    }

    GrantPage list(UUID candidateId, PageQuery page) {
        candidates.requireReached(candidateId);
        return Page.cut(
                grants.page(candidateId, page),
                page,
                TenantScopedRepository::newestFirstCursor,
                (rows, next) ->
                        new GrantPage(rows.stream().map(CoachGrant::view).toList(), next));
    }

    GrantView show(UUID id) {
        return require(id).view();
    }

    /** From this moment on the coach sees nothing more. */
    void revoke(UUID id) {
        grants.delete(require(id));
    }

    private void makeRoom(CoachGrant former) {
        if (former.isLive(current.now())) {
            throw Failure.alreadyExists("This coach has a grant. Revoke it first.", former.id());
        }
        grants.delete(former);
        grants.flush();
    }

    private CoachGrant require(UUID id) {
        return grants.findOwn(id).orElseThrow(() -> Failure.notFound("grant", id));
    }
}
