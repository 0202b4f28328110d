package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.application.JobApplications;
import org.followthrough.guidance.Guidance;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.policy.Practice;
import org.followthrough.policy.Purpose;

/** Proposes the next steps about an application, with the practices behind them. */
@ApplicationScoped
class Proposals {

    private static final int HOOKS = 10;

    private final CaseFileRepository caseFiles;
    private final JobApplications applications;
    private final Hooks hooks;
    private final Guidance guidance;
    private final CurrentTransaction current;

    Proposals(
            CaseFileRepository caseFiles,
            JobApplications applications,
            Hooks hooks,
            Guidance guidance,
            CurrentTransaction current) {
        this.caseFiles = caseFiles;
        this.applications = applications;
        this.hooks = hooks;
        this.guidance = guidance;
        this.current = current;
    }

    ProposalView propose(UUID applicationId) {
        var file =
                caseFiles.find(applicationId, null).orElseThrow(() -> Failure.notFound("application", applicationId));
        var offered = hooks.offered(applications.require(applicationId), HOOKS);
        var steps = new Proposal(file, !offered.isEmpty(), current.now()).steps();
        return new ProposalView(
                applicationId,
                steps.stream()
                        .limit(ProposalView.MOST_STEPS)
                        .map(step -> view(step, file.parameters().hookRequired() ? offered : List.of()))
                        .toList(),
                offered,
                file.policy().version());
    }

    /** @param hooks where the tenant demands one, so that the step can be posted as it is */
    private ProposalView.StepView view(Proposal.Step step, List<OfferedHookView> hooks) {
        var letter = step.letter();
        return new ProposalView.StepView(
                step.reason(),
                step.earliestAt(),
                letter.at(),
                new ProposalView.ProposedFollowUp(
                        FollowUpStatus.PLANNED,
                        letter.at(),
                        step.purposes(),
                        letter.channel(),
                        letter.contactId(),
                        letter.interviewId(),
                        letter.inReplyTo(),
                        hooks.stream()
                                .findFirst()
                                .map(hook -> new HookView(hook.kind(), hook.text()))
                                .orElse(null)),
                practices(step).stream().map(this::brief).toList());
    }

    private static Set<Practice> practices(Proposal.Step step) {
        var practices = new LinkedHashSet<Practice>();
        step.purposes().forEach(purpose -> practices.add(purpose.practice()));
        switch (step.reason()) {
            case NO_ANSWER_TO_APPLICATION,
                    NO_WORD_SINCE_INTERVIEW,
                    NO_WORD_SINCE_ASSIGNMENT,
                    CONVERSATION_BROKE_OFF -> {
                practices.add(Practice.WHY_SILENCE);
                practices.add(Practice.CADENCE);
            }
            case AFTER_REJECTION, VAGUE_FEEDBACK -> {
                practices.add(Practice.COOL_OFF);
                practices.add(Practice.NO_BITTERNESS);
            }
            case UNANSWERED_MESSAGE -> practices.add(Practice.ONE_CHANNEL);
            case AFTER_INTERVIEW -> practices.add(Practice.FOLLOW_THE_RAPPORT);
            case SECOND_CHANCE -> practices.add(Practice.STAY_IN_TOUCH);
        }
        if (!step.purposes().contains(Purpose.REPLY)) {
            practices.add(Practice.SPECIFIC_HOOK);
        }
        return practices;
    }

    private ProposalView.PracticeView brief(Practice practice) {
        var text = guidance.practice(practice);
        return new ProposalView.PracticeView(practice.id(), text.title(), text.summary());
    }
}
