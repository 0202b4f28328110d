package org.followthrough.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.followthrough.access.RecoveryAccess;
import org.followthrough.candidate.Candidates;
import org.followthrough.candidate.Companies;
import org.followthrough.candidate.Company;
import org.followthrough.candidate.CompanyReferences;
import org.followthrough.platform.Actor;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** What can be done with applications. */
@ApplicationScoped
public class JobApplications implements CompanyReferences {

    private final JobApplicationRepository applications;
    private final StageChangeRepository stageChanges;
    private final Candidates candidates;
    private final Companies companies;
    private final FollowUpSummaries followUpSummaries;
    private final RecoveryAccess recoveryAccess;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;
    private final Actor actor;

    JobApplications(
            JobApplicationRepository applications,
            StageChangeRepository stageChanges,
            Candidates candidates,
            Companies companies,
            FollowUpSummaries followUpSummaries,
            RecoveryAccess recoveryAccess,
            MergePatch mergePatch,
            CurrentTransaction current,
            Actor actor) {
        this.applications = applications;
        this.stageChanges = stageChanges;
        this.candidates = candidates;
        this.companies = companies;
        this.followUpSummaries = followUpSummaries;
        this.recoveryAccess = recoveryAccess;
        this.mergePatch = mergePatch;
        this.current = current;
        this.actor = actor;
    }

    ApplicationView open(UUID candidateId, OpenApplication wanted) {
        candidates.require(candidateId);
        var company = companies.requireOrMake(candidateId, wanted.companyId(), wanted.companyName());
        var application = new JobApplication(candidateId, wanted.details(company.id()), current.recordedAt());
        applications.persist(application);
        keepStageChange(application, null);
        return application.view(company.name(), null);
    }

    ApplicationPage list(UUID candidateId, ApplicationQuery query) {
        candidates.require(candidateId);
        refuseUngrantedFit(candidateId, query);
        var rows = applications.page(candidateId, query);
        var summaries = followUpSummaries.of(
                candidateId, rows.stream().map(row -> row.application().id()).toList());
        return Page.cut(
                rows,
                query,
                query.sort::cursor,
                (page, next) -> new ApplicationPage(
                        page.stream()
                                .map(row -> row.application()
                                        .view(
                                                row.companyName(),
                                                summaries.get(row.application().id())))
                                .toList(),
                        next));
    }

    ApplicationCounts counts(UUID candidateId) {
        candidates.require(candidateId);
        return ApplicationCounts.of(applications.counts(candidateId));
    }

    public ApplicationView show(UUID id) {
        return requireWithCompany(id).view();
    }

    ApplicationView change(UUID id, JsonNode patch) {
        requireForUpdate(id);
        var found = requireWithCompany(id);
        var application = found.application();
        var details = mergePatch.apply(application.details(), patch, ChangeApplication.class);
        var companyName = details.companyId().equals(application.companyId())
                ? found.companyName()
                : companies
                        .requireOf(application.candidateId(), details.companyId())
                        .name();
        var stage = application.stage();
        if (!details.equals(application.details())) {
            application.change(details, current.recordedAt());
        }
        if (application.stage() != stage) {
            keepStageChange(application, stage);
        }
        return application.view(companyName, null);
    }

    /** @throws Failure where it has sent follow-ups: those stay on record, so it can only be archived */
    void delete(UUID id) {
        var application = requireForUpdate(id);
        if (followUpSummaries.anySent(application)) {
            throw Failure.of(
                    ProblemType.APPLICATION_HAS_SENT_FOLLOW_UPS,
                    "What was sent stays on record. Archive the application instead.");
        }
        applications.delete(application);
    }

    StageChangePage stageChanges(UUID id, PageQuery page) {
        return Page.cut(
                stageChanges.page(require(id), page),
                page,
                StageChangeRepository::cursor,
                (rows, next) ->
                        new StageChangePage(rows.stream().map(StageChange::view).toList(), next));
    }

    @Override
    public boolean anyTo(Company company) {
        return applications.refersTo(company);
    }

    /** @throws Failure where the tenant has no such application */
    public JobApplication require(UUID id) {
        return applications.findOwn(id).orElseThrow(() -> Failure.notFound("application", id));
    }

    /**
     * With one query, however many.
     *
     * @param pointer where the id at an index stands in the body, as in {@code /knowsOf/0/applicationId}
     * @throws Failure there, at the first id that is no application of the candidate
     */
    public void requireAllOf(UUID candidateId, List<UUID> ids, IntFunction<String> pointer) {
        var known = applications.among(candidateId, ids);
        IntStream.range(0, ids.size())
                .filter(index -> !known.contains(ids.get(index)))
                .findFirst()
                .ifPresent(index -> {
                    throw Failure.invalidField(
                            pointer.apply(index), "unknown-id", "is not an application of this candidate.");
                });
    }

    /** The application, held until the transaction ends: the cadence of nobody else's follow-up moves meanwhile. */
    public JobApplication requireForUpdate(UUID id) {
        return applications.findOwnForUpdate(id).orElseThrow(() -> Failure.notFound("application", id));
    }

    /** The order alone tells how well applications meet what the candidate loved. */
    private void refuseUngrantedFit(UUID candidateId, ApplicationQuery query) {
        if (query.sort.byFit() && !recoveryAccess.mayRead(candidateId)) {
            throw Failure.of(
                    ProblemType.FORBIDDEN, "The order by fit is open to those only who may read the recovery.");
        }
    }

    private JobApplicationRepository.WithCompany requireWithCompany(UUID id) {
        return applications.findWithCompany(id).orElseThrow(() -> Failure.notFound("application", id));
    }

    private void keepStageChange(JobApplication application, @Nullable Stage from) {
        stageChanges.persist(new StageChange(application, from, current.now(), actor.name()));
    }
}
