package org.followthrough.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class ContactRepository extends TenantScopedRepository<Contact> {

    /** Those of the ids that are contacts of the candidate, in no order. */
    List<Contact> among(UUID candidateId, Collection<UUID> ids) {
        return list("tenantId = ?1 and candidateId = ?2 and id in ?3", current.tenant(), candidateId, ids);
    }

    List<Contact> page(UUID candidateId, ContactQuery wanted) {
        return newestFirst(Contact.class, wanted, (build, query, contact) -> {
            var conditions = new ArrayList<Predicate>();
            conditions.add(build.equal(contact.get("candidateId"), candidateId));
            if (wanted.companyId != null) {
                conditions.add(build.equal(contact.get("companyId"), wanted.companyId));
            }
            if (wanted.q != null) {
                conditions.add(contains(build, contact.get("name"), wanted.q));
            }
            return conditions;
        });
    }
}
