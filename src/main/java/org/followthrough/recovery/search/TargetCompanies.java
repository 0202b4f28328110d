package org.followthrough.recovery.search;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.candidate.Candidates;
import org.followthrough.candidate.Companies;
import org.followthrough.candidate.Company;
import org.followthrough.candidate.CompanyReferences;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.TenantScopedRepository;

/** What can be done with target companies. Practice: {@code target-companies}. */
@ApplicationScoped
public class TargetCompanies implements CompanyReferences {

    private final TargetCompanyRepository targets;
    private final Candidates candidates;
    private final Companies companies;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;

    TargetCompanies(
            TargetCompanyRepository targets,
            Candidates candidates,
            Companies companies,
            MergePatch mergePatch,
            CurrentTransaction current) {
        this.targets = targets;
        this.candidates = candidates;
        this.companies = companies;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    TargetCompanyView add(UUID candidateId, AddTargetCompany wanted) {
        candidates.require(candidateId);
        var company = companies.requireOrMake(candidateId, wanted.companyId(), wanted.companyName());
        targets.at(company).ifPresent(known -> {
            throw Failure.alreadyExists("The company is a target company already.", known.id());
        });
        var target = new TargetCompany(company, wanted.details(), current.recordedAt());
        targets.persist(target);
        return view(target);
    }

    TargetCompanyPage list(UUID candidateId, TargetCompanyQuery query) {
        candidates.require(candidateId);
        return Page.cut(
                targets.page(candidateId, query),
                query,
                TenantScopedRepository::newestFirstCursor,
                (rows, next) -> new TargetCompanyPage(views(candidateId, rows), next));
    }

    TargetCompanyView show(UUID id) {
        return view(require(id));
    }

    TargetCompanyView change(UUID id, JsonNode patch) {
        var target = requireForUpdate(id);
        var details = mergePatch.apply(target.details(), patch, ChangeTargetCompany.class);
        if (!details.equals(target.details())) {
            target.change(details, current.recordedAt());
        }
        return view(target);
    }

    void delete(UUID id) {
        targets.delete(requireForUpdate(id));
    }

    @Override
    public boolean anyTo(Company company) {
        return targets.at(company).isPresent();
    }

    TargetCompany require(UUID id) {
        return targets.findOwn(id).orElseThrow(() -> Failure.notFound("target company", id));
    }

    TargetCompany requireForUpdate(UUID id) {
        return targets.findOwnForUpdate(id).orElseThrow(() -> Failure.notFound("target company", id));
    }

    private TargetCompanyView view(TargetCompany target) {
        return views(target.candidateId(), List.of(target)).get(0);
    }

    private List<TargetCompanyView> views(UUID candidateId, List<TargetCompany> rows) {
        var names = targets.companyNames(candidateId, rows);
        var recentEnds = targets.recentEnds(candidateId, rows);
        // Another request may delete a target and its company while this one reads.
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(names.get(row.companyId()))
                        .map(name -> row.view(name, recentEnds.get(row.companyId()))))
                .toList();
    }
}
