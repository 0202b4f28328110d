package org.followthrough.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;
import org.followthrough.policy.Platform;

@ApplicationScoped
class ConnectionRepository extends TenantScopedRepository<Connection> {

    Optional<Connection> with(Contact contact, Platform platform) {
        return find(
                        "tenantId = ?1 and candidateId = ?2 and contactId = ?3 and platform = ?4",
                        current.tenant(),
                        contact.candidateId(),
                        contact.id(),
                        platform)
                .firstResultOptional();
    }

    List<Connection> page(Contact contact, PageQuery page) {
        return newestFirst(
                Connection.class,
                page,
                (build, query, connection) -> List.of(
                        build.equal(connection.get("candidateId"), contact.candidateId()),
                        build.equal(connection.get("contactId"), contact.id())));
    }
}
