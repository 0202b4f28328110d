package org.followthrough.recovery.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class SupporterKnowledgeRepository extends TenantScopedRepository<SupporterKnowledge> {

    List<KnowsOf> of(Supporter supporter) {
        return of(supporter.candidateId(), List.of(supporter)).getOrDefault(supporter.id(), List.of());
    }

    /** By supporter, with one query; one who knows of nothing is left out. */
    Map<UUID, List<KnowsOf>> of(UUID candidateId, Collection<Supporter> supporters) {
        if (supporters.isEmpty()) {
            return Map.of();
        }
        return bySupporter(find(
                "tenantId = ?1 and candidateId = ?2 and supporterId in ?3 order by id",
                current.tenant(),
                candidateId,
                supporters.stream().map(Supporter::id).toList())
                .stream());
    }

    /** The same for all supporters of a candidate. */
    Map<UUID, List<KnowsOf>> of(UUID candidateId) {
        return bySupporter(all(candidateId));
    }

    void replace(Supporter supporter, List<KnowsOf> known) {
        delete(
                "tenantId = ?1 and candidateId = ?2 and supporterId = ?3",
                current.tenant(),
                supporter.candidateId(),
                supporter.id());
        persist(known.stream().map(one -> new SupporterKnowledge(supporter, one)));
    }

    private static Map<UUID, List<KnowsOf>> bySupporter(Stream<SupporterKnowledge> rows) {
        return rows.collect(Collectors.groupingBy(
                SupporterKnowledge::supporterId, Collectors.mapping(SupporterKnowledge::known, Collectors.toList())));
    }
}
