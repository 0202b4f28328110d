package org.followthrough.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.UUID;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.PickQuery;
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.TenantScopedRepository;
import org.jspecify.annotations.Nullable;

/** What can be done with the companies of a candidate. */
@ApplicationScoped
public class Companies {

    private final CompanyRepository companies;
    private final Candidates candidates;
    private final Instance<CompanyReferences> references;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;

    Companies(
            CompanyRepository companies,
            Candidates candidates,
            Instance<CompanyReferences> references,
            MergePatch mergePatch,
            CurrentTransaction current) {
        this.companies = companies;
        this.candidates = candidates;
        this.references = references;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    CompanyView add(UUID candidateId, AddCompany wanted) {
        candidates.require(candidateId);
        companies.named(candidateId, wanted.name()).ifPresent(Companies::refuseTaken);
        return store(candidateId, wanted.details()).view();
    }

    CompanyPage list(UUID candidateId, PickQuery page, @Nullable String search) {
        candidates.require(candidateId);
        return Page.cut(
                companies.page(candidateId, page, search),
                page,
                TenantScopedRepository::newestFirstCursor,
                (rows, next) -> new CompanyPage(rows.stream().map(Company::view).toList(), next));
    }

    CompanyView show(UUID id) {
        return require(id).view();
    }

    CompanyView change(UUID id, JsonNode patch) {
        var company = requireForUpdate(id);
        var details = mergePatch.apply(company.details(), patch, ChangeCompany.class);
        companies
                .named(company.candidateId(), details.name())
                .filter(known -> !known.id().equals(id))
                .ifPresent(Companies::refuseTaken);
        if (!details.equals(company.details())) {
            company.change(details, current.recordedAt());
        }
        return company.view();
    }

    void delete(UUID id) {
        var company = requireForUpdate(id);
        if (references.stream().anyMatch(room -> room.anyTo(company))) {
            throw Failure.of(ProblemType.COMPANY_IN_USE, "Applications or target companies refer to this company.");
        }
        companies.delete(company);
    }

    /**
     * The company that a body names: by id, or by name, whatever its case; then it is made where there is none.
     *
     * @throws Failure at {@code /companyName} where it is named in neither way or in both
     */
    public Company requireOrMake(UUID candidateId, @Nullable UUID id, @Nullable String name) {
        if (id != null && name != null) {
            throw Failure.invalidField("/companyName", "conflict", "must not be given along with companyId.");
        }
        if (id != null) {
            return requireOf(candidateId, id);
        }
        if (name == null) {
            throw Failure.invalidField("/companyName", "not-null", "must be given where companyId is not.");
        }
        return findOrMake(candidateId, name);
    }

    /** @throws Failure at {@code /companyId} where the candidate has no such company */
    public Company requireOf(UUID candidateId, UUID id) {
        return companies
                .findOwn(id)
                .filter(company -> company.candidateId().equals(candidateId))
                .orElseThrow(
                        () -> Failure.invalidField("/companyId", "unknown-id", "is not a company of this candidate."));
    }

    private Company findOrMake(UUID candidateId, String name) {
        return companies
                .named(candidateId, name)
                .orElseGet(() -> store(candidateId, new ChangeCompany(name, null, null)));
    }

    private Company require(UUID id) {
        return companies.findOwn(id).orElseThrow(() -> Failure.notFound("company", id));
    }

    private Company requireForUpdate(UUID id) {
        return companies.findOwnForUpdate(id).orElseThrow(() -> Failure.notFound("company", id));
    }

    private Company store(UUID candidateId, ChangeCompany details) {
        var company = new Company(candidateId, details, current.recordedAt());
        companies.persist(company);
        return company;
    }

    private static void refuseTaken(Company known) {
        throw Failure.alreadyExists("The candidate has a company of this name.", known.id());
    }
}
