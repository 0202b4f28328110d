package org.followthrough.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.access.CandidateDirectory;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.TenantScopedRepository;
import org.jspecify.annotations.Nullable;

/** What can be done with candidates. */
@ApplicationScoped
public class Candidates implements CandidateDirectory {

    private final CandidateRepository candidates;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;

    Candidates(CandidateRepository candidates, MergePatch mergePatch, CurrentTransaction current) {
        this.candidates = candidates;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    CandidateView register(RegisterCandidate wanted) {
        candidates.knownAs(wanted.externalId()).ifPresent(known -> {
            throw Failure.alreadyExists("A candidate with this externalId is registered.", known.id());
        });
        return store(wanted.externalId(), wanted.details()).view();
    }

    /** The candidate whom a candidate's token is about, held so that what is decided about them stays true. */
    Optional<CandidateView> holdKnownAs(String externalId) {
        return candidates.knownAsForUpdate(externalId).map(Candidate::view);
    }

    /** @throws Failure where the candidate is still to be made */
    CandidateView showKnownAs(String externalId) {
        return candidates
                .knownAs(externalId)
                .map(Candidate::view)
                .orElseThrow(() -> Failure.of(
                        ProblemType.NOT_FOUND, "The candidate of this token is still to be made: PUT /v1/me does."));
    }

    /** Makes the candidate of the caller's token. */
    CandidateView makeKnownAs(String externalId, ChangeCandidate details) {
        return store(externalId, details).view();
    }

    /** Replaces all that can be changed: what is left out is as in a new candidate. */
    CandidateView replaceKnownAs(String externalId, ChangeCandidate details) {
        var candidate = candidates.knownAsForUpdate(externalId).orElseThrow();
        current.touch(candidate.id());
        return changed(candidate, new Candidate(externalId, details, current.recordedAt()).details())
                .view();
    }

    CandidatePage list(PageQuery page, @Nullable String externalId) {
        return Page.cut(
                candidates.page(page, externalId),
                page,
                TenantScopedRepository::newestFirstCursor,
                (rows, next) -> new CandidatePage(
                        rows.stream()
                                .peek(row -> current.touch(row.id()))
                                .map(Candidate::view)
                                .toList(),
                        next));
    }

    public CandidateView show(UUID id) {
        return require(id).view();
    }

    CandidateView change(UUID id, JsonNode patch) {
        var candidate = requireForUpdate(id);
        return changed(candidate, mergePatch.apply(candidate.details(), patch, ChangeCandidate.class))
                .view();
    }

    /** Erases the candidate with everything of theirs, sent follow-ups included. */
    void erase(UUID id) {
        if (!candidates.erase(requireForUpdate(id))) {
            throw Failure.notFound("candidate", id);
        }
    }

    @Override
    public void requireReached(UUID candidateId) {
        require(candidateId);
    }

    private Candidate store(String externalId, ChangeCandidate details) {
        var candidate = new Candidate(externalId, details, current.recordedAt());
        candidates.persist(candidate);
        current.touch(candidate.id());
        return candidate;
    }

    private Candidate changed(Candidate candidate, ChangeCandidate details) {
        if (!details.equals(candidate.details())) {
            candidate.change(details, current.recordedAt());
        }
        return candidate;
    }

    private Candidate requireForUpdate(UUID id) {
        return candidates.findOwnForUpdate(id).orElseThrow(() -> Failure.notFound("candidate", id));
    }

    /** Until the transaction ends, so that of those who count something of theirs one is first. */
    public void hold(UUID id) {
        requireForUpdate(id);
    }

    /** @throws Failure where the tenant has no such candidate */
    public Candidate require(UUID id) {
        return candidates.findOwn(id).orElseThrow(() -> Failure.notFound("candidate", id));
    }
}
