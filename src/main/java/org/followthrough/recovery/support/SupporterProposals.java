package org.followthrough.recovery.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.followthrough.application.ApplicationView;
import org.followthrough.application.Ends;
import org.followthrough.application.JobApplications;
import org.followthrough.candidate.Candidates;
import org.followthrough.followup.Letters;
import org.followthrough.guidance.SupporterDrafts;
import org.followthrough.guidance.SupporterNote;
import org.followthrough.platform.Failure;
import org.followthrough.platform.Page;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Whom to tell of a no now: in the week of rest family and friends, afterwards everybody who knew of the application.
 * Practices: {@code cool-off}, {@code inform-network}.
 */
@ApplicationScoped
public class SupporterProposals {

    private final SupporterRepository supporters;
    private final Letters letters;
    private final Ends ends;
    private final JobApplications applications;
    private final Candidates candidates;
    private final SupporterDrafts drafts;

    SupporterProposals(
            SupporterRepository supporters,
            Letters letters,
            Ends ends,
            JobApplications applications,
            Candidates candidates,
            SupporterDrafts drafts) {
        this.supporters = supporters;
        this.letters = letters;
        this.ends = ends;
        this.applications = applications;
        this.candidates = candidates;
        this.drafts = drafts;
    }

    SupporterProposalPage list(UUID applicationId, PageQuery page) {
        var application = applications.require(applicationId);
        var no = ends.rejectionOf(application).orElseThrow(SupporterProposals::notRejected);
        var outlook = letters.of(List.of(applicationId)).get(applicationId);
        var resting = outlook != null && outlook.resting();
        var shown = applications.show(applicationId);
        var candidateName = candidates.show(application.candidateId()).displayName();
        var kinds = resting ? SupporterKind.CLOSEST : EnumSet.allOf(SupporterKind.class);
        return Page.cut(
                supporters.toTell(application, no.receivedAt(), kinds, page),
                page,
                SupporterRepository::closestFirstCursor,
                (rows, next) -> new SupporterProposalPage(
                        rows.stream()
                                .map(one -> proposal(one, resting, candidateName, shown))
                                .toList(),
                        next));
    }

    private SupporterProposal proposal(
            Supporter supporter, boolean resting, @Nullable String candidateName, ApplicationView application) {
        var note = new SupporterNote(
                resting,
                supporter.kind() != SupporterKind.NETWORK,
                supporter.name(),
                candidateName,
                application.title(),
                application.companyName());
        return new SupporterProposal(supporter.id(), supporter.name(), supporter.kind(), drafts.write(note));
    }

    private static Failure notRejected() {
        return Failure.of(ProblemType.APPLICATION_NOT_REJECTED, "Supporters are told of a no, and there is none.");
    }
}
