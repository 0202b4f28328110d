package org.followthrough.recovery.support;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.followthrough.application.JobApplications;
import org.followthrough.candidate.Candidates;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.TenantScopedRepository;
import org.jspecify.annotations.Nullable;

/** What can be done with those who stand by the candidate. Practice: {@code inform-network}. */
@ApplicationScoped
public class Supporters {

    private final SupporterRepository supporters;
    private final SupporterKnowledgeRepository knowledge;
    private final Candidates candidates;
    private final JobApplications applications;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;

    Supporters(
            SupporterRepository supporters,
            SupporterKnowledgeRepository knowledge,
            Candidates candidates,
            JobApplications applications,
            MergePatch mergePatch,
            CurrentTransaction current) {
        this.supporters = supporters;
        this.knowledge = knowledge;
        this.candidates = candidates;
        this.applications = applications;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    SupporterView add(UUID candidateId, AddSupporter wanted) {
        candidates.require(candidateId);
        var details = checked(candidateId, wanted.details());
        var supporter = new Supporter(candidateId, details, current.recordedAt());
        supporters.persist(supporter);
        knowledge.replace(supporter, details.known());
        return supporter.view(details.known());
    }

    SupporterPage list(UUID candidateId, SupporterQuery query) {
        candidates.require(candidateId);
        var rows = supporters.page(candidateId, query);
        var known = knowledge.of(candidateId, rows);
        return Page.cut(
                rows,
                query,
                TenantScopedRepository::newestFirstCursor,
                (items, next) -> new SupporterPage(
                        items.stream()
                                .map(one -> one.view(known.getOrDefault(one.id(), List.of())))
                                .toList(),
                        next));
    }

    SupporterView show(UUID id) {
        var supporter = supporters.findOwn(id).orElseThrow(() -> Failure.notFound("supporter", id));
        return supporter.view(knowledge.of(supporter));
    }

    SupporterView change(UUID id, JsonNode patch) {
        var supporter = requireForUpdate(id);
        var before = supporter.details(knowledge.of(supporter));
        var wanted = mergePatch.apply(before, patch, ChangeSupporter.class);
        if (wanted.knowing(wanted.known()).equals(before)) {
            return supporter.view(before.known());
        }
        var details = checked(supporter.candidateId(), wanted);
        supporter.change(details, current.recordedAt());
        if (!details.known().equals(before.known())) {
            knowledge.replace(supporter, details.known());
        }
        return supporter.view(details.known());
    }

    void delete(UUID id) {
        supporters.delete(requireForUpdate(id));
    }

    /** Each application known of once, the candidate's own, and nobody informed before it happened. */
    private ChangeSupporter checked(UUID candidateId, ChangeSupporter wanted) {
        var known = wanted.known();
        var named = new HashSet<UUID>();
        var told = new ArrayList<KnowsOf>();
        for (var index = 0; index < known.size(); index++) {
            var one = known.get(index);
            if (!named.add(one.applicationId())) {
                throw Failure.invalidField(pointer(index), "duplicate", "must not name an application twice.");
            }
            told.add(new KnowsOf(one.applicationId(), informedAt(index, one.informedAt())));
        }
        applications.requireAllOf(candidateId, wanted.applications(), Supporters::pointer);
        return wanted.knowing(told);
    }

    private @Nullable Instant informedAt(int index, @Nullable Instant told) {
        return told == null ? null : current.past("/knowsOf/%d/informedAt".formatted(index), told);
    }

    private static String pointer(int index) {
        return "/knowsOf/%d/applicationId".formatted(index);
    }

    private Supporter requireForUpdate(UUID id) {
        return supporters.findOwnForUpdate(id).orElseThrow(() -> Failure.notFound("supporter", id));
    }
}
