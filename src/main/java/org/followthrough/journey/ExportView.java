package org.followthrough.journey;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.access.GrantView;
import org.followthrough.application.ApplicationView;
import org.followthrough.application.AssignmentView;
import org.followthrough.application.EndView;
import org.followthrough.application.IncomingMessageView;
import org.followthrough.application.RejectionView;
import org.followthrough.application.StageChangeView;
import org.followthrough.candidate.CandidateView;
import org.followthrough.candidate.CompanyView;
import org.followthrough.candidate.ConnectionView;
import org.followthrough.candidate.ContactView;
import org.followthrough.followup.FollowUpView;
import org.followthrough.interview.InterviewView;
import org.followthrough.interview.NotedThingView;
import org.followthrough.platform.AuditEntryView;
import org.followthrough.recovery.ExportedPlanView;
import org.followthrough.recovery.StepMarkView;
import org.followthrough.recovery.review.FactorView;
import org.followthrough.recovery.review.FeedbackView;
import org.followthrough.recovery.review.GamePlanView;
import org.followthrough.recovery.review.RetrospectiveView;
import org.followthrough.recovery.review.WinView;
import org.followthrough.recovery.search.CriterionView;
import org.followthrough.recovery.search.FitAnswerView;
import org.followthrough.recovery.search.TargetCompanyView;
import org.followthrough.recovery.support.SupporterView;

/** An export as JSON, as the contract describes it; it is written list by list and never whole in memory. */
@Schema(name = "Export", description = "Everything that is kept about a candidate.")
public record ExportView(
        CandidateView candidate,
        List<ApplicationView> applications,
        List<AssignmentView> assignments,
        List<AuditEntryView> auditEntries,
        List<CompanyView> companies,
        List<ConnectionView> connections,
        List<ContactView> contacts,
        List<CriterionView> criteria,
        List<EndView> ends,
        List<FactorView> factors,
        List<FeedbackView> feedback,
        List<FitAnswerView> fitAnswers,
        List<FollowUpView> followUps,
        List<GamePlanView> gamePlans,
        List<GrantView> grants,
        List<IncomingMessageView> incomingMessages,
        List<InterviewView> interviews,
        List<NotedThingView> notedThings,
        List<ExportedPlanView> recoveryPlans,
        List<RejectionView> rejections,
        List<RetrospectiveView> retrospectives,
        List<StageChangeView> stageChanges,
        List<StepMarkView> stepMarks,
        List<SupporterView> supporters,
        List<TargetCompanyView> targetCompanies,
        List<WinView> wins) {}
