package org.followthrough.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class InterviewerRepository extends TenantScopedRepository<Interviewer> {

    private static final String OF_INTERVIEWS = """
            select new org.followthrough.interview.InterviewerRepository$Seat(interviewId, contactId)
              from Interviewer
             where tenantId = :tenant
               and candidateId = :candidate
               and interviewId in :interviews
             order by id
            """;

    private static final String OF_CANDIDATE = """
            select new org.followthrough.interview.InterviewerRepository$Seat(interviewId, contactId)
              from Interviewer
             where tenantId = :tenant
               and candidateId = :candidate
             order by id
            """;

    record Seat(UUID interviewId, UUID contactId) {}

    List<UUID> of(Interview interview) {
        return of(interview.candidateId(), List.of(interview)).getOrDefault(interview.id(), List.of());
    }

    /** The contacts by interview, with one query; an interview that has none is left out. */
    Map<UUID, List<UUID>> of(UUID candidateId, Collection<Interview> interviews) {
        if (interviews.isEmpty()) {
            return Map.of();
        }
        return byInterview(getEntityManager()
                .createQuery(OF_INTERVIEWS, Seat.class)
                .setParameter("tenant", current.tenant())
                .setParameter("candidate", candidateId)
                .setParameter(
                        "interviews", interviews.stream().map(Interview::id).toList())
                .getResultStream());
    }

    /** The same for all interviews of a candidate. */
    Map<UUID, List<UUID>> of(UUID candidateId) {
        return byInterview(getEntityManager()
                .createQuery(OF_CANDIDATE, Seat.class)
                .setParameter("tenant", current.tenant())
                .setParameter("candidate", candidateId)
                .getResultStream());
    }

    void replace(Interview interview, List<UUID> contactIds) {
        delete(
                "tenantId = ?1 and candidateId = ?2 and interviewId = ?3",
                current.tenant(),
                interview.candidateId(),
                interview.id());
        persist(contactIds.stream().map(contactId -> new Interviewer(interview, contactId)));
    }

    private static Map<UUID, List<UUID>> byInterview(Stream<Seat> seats) {
        return seats.collect(
                Collectors.groupingBy(Seat::interviewId, Collectors.mapping(Seat::contactId, Collectors.toList())));
    }
}
