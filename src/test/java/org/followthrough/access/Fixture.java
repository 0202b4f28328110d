package org.followthrough.access;

import static org.followthrough.Tokens.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.TestClock;
import org.followthrough.Tokens;

/**
 * A candidate with one of everything.
 *
 * @param mark a text that stands in every text field of theirs
 */
public record Fixture(
        String token,
        String mark,
        String externalId,
        String candidate,
        String company,
        String contact,
        String connection,
        String application,
        String message,
        String assignment,
        String rejected,
        String withdrawn,
        String hired,
        String unanswered,
        String interview,
        String notedThing,
        String followUp,
        String plan,
        String win,
        String retrospective,
        String factor,
        String feedback,
        String gamePlan,
        String criterion,
        String targetCompany,
        String supporter,
        String grant) {

    public static Fixture of(String tenant) {
        return of(tenant, "mark-" + UUID.randomUUID());
    }

    static Fixture of(String tenant, String mark) {
        var token = Tokens.service(tenant);
        var externalId = mark + "-" + UUID.randomUUID();
        var candidate = created(token, "/v1/candidates", """
                {"externalId": "%s", "displayName": "%s", "email": "%s@example.com", "values": ["%s"]}""".formatted(externalId, mark, mark, mark));
        var company = created(token, "/v1/candidates/%s/companies".formatted(candidate), """
                {"name": "%s", "website": "https://%s.example"}""".formatted(mark, mark));
        var contact = created(token, "/v1/candidates/%s/contacts".formatted(candidate), """
                {"companyId": "%s", "name": "%s", "role": "RECRUITER", "email": "%s@example.com", "phone": "%s"}""".formatted(
                        company, mark, mark, mark.substring(0, 40)));
        var connection = created(token, "/v1/contacts/%s/connections".formatted(contact), """
                {"platform": "XING", "connectedSince": "2026-01-01T00:00:00Z"}""");
        var application = application(token, candidate, company, mark);
        var message = created(
                token, "/v1/applications/%s/incoming-messages".formatted(application), """
                {"channel": "EMAIL", "contactId": "%s", "text": "%s", "receivedAt": "2026-01-01T00:00:00Z"}""".formatted(contact, mark));
        var assignment = created(token, "/v1/applications/%s/assignments".formatted(application), """
                {"notes": "%s", "givenAt": "2026-01-01T00:00:00Z"}""".formatted(mark));
        var interview = created(token, "/v1/applications/%s/interviews".formatted(application), """
                {"kind": "PANEL", "startsAt": "2026-01-01T00:00:00Z", "interviewerIds": ["%s"], "notes": "%s"}""".formatted(
                        contact(token, candidate, company, mark), mark));
        var notedThing = created(token, "/v1/interviews/%s/noted-things".formatted(interview), """
                {"kind": "HIGHLIGHT", "text": "%s"}""".formatted(mark));
        var followUp = created(token, "/v1/applications/%s/follow-ups".formatted(application), """
                {"status": "PLANNED", "plannedFor": "%s", "purposes": ["STATUS_CHECK"], "channel": "EMAIL", "text": "%s",
                 "hook": {"kind": "HIGHLIGHT", "text": "%s"}}""".formatted(
                        TestClock.now().plusSeconds(86_400), mark, mark));
        var win = created(token, "/v1/applications/%s/wins".formatted(application), """
                {"kind": "CONVERSATION", "text": "%s"}""".formatted(mark));
        var retrospective =
                created(token, "/v1/applications/%s/retrospectives".formatted(application), """
                {"doDifferently": "%1$s", "preparedAnswers": "%1$s", "thankYouNote": "%1$s", "confidence": "%1$s",
                 "presentation": "%1$s", "relevance": "%1$s"}""".formatted(mark));
        var factor = created(token, "/v1/applications/%s/factors".formatted(application), """
                {"kind": "UNKNOWN", "note": "%s"}""".formatted(mark));
        var rejected = ended(token, candidate, company, mark, "rejection", """
                {"reason": "%s", "feedback": "%s", "feedbackClarity": "VAGUE"}""".formatted(mark, mark));
        var criterion =
                created(token, "/v1/candidates/%s/criteria".formatted(candidate), """
                {"about": "POSITION", "text": "%s", "weight": 3, "applicationId": "%s"}""".formatted(mark, application));
        var targetCompany =
                created(token, "/v1/candidates/%s/target-companies".formatted(candidate), """
                {"companyId": "%s", "comparableBecause": "%s"}""".formatted(company, mark));
        for (var measured : List.of("applications/" + application, "target-companies/" + targetCompany)) {
            as(token)
                    .contentType("application/json")
                    .body("""
                    {"answers": [{"criterionId": "%s", "answer": "MET"}]}""".formatted(criterion))
                    .put("/v1/%s/fit".formatted(measured))
                    .then()
                    .statusCode(200);
        }
        var supporter = created(
                token, "/v1/candidates/%s/supporters".formatted(candidate), """
                {"name": "%s", "kind": "FAMILY", "email": "%s@example.com", "notes": "%s",
                 "knowsOf": [{"applicationId": "%s"}]}""".formatted(mark, mark, mark, rejected));
        var grant = created(token, "/v1/candidates/%s/grants".formatted(candidate), """
                {"coach": "%s", "until": "2100-01-01T00:00:00Z"}""".formatted(mark));
        var plan = planOf(token, rejected, mark);
        var gamePlan =
                created(token, "/v1/applications/%s/game-plans".formatted(application), """
                {"interviewId": "%1$s", "improvements": "%2$s", "lessons": "%2$s", "doubtsQuestion": "%2$s", "notes": "%2$s"}""".formatted(interview, mark));
        var feedback = created(token, "/v1/applications/%s/feedback".formatted(rejected), """
                {"text": "%s", "clarity": "VAGUE"}""".formatted(mark));
        return new Fixture(
                token,
                mark,
                externalId,
                candidate,
                company,
                contact,
                connection,
                application,
                message,
                assignment,
                rejected,
                ended(token, candidate, company, mark, "withdrawal", """
                        {"note": "%s"}""".formatted(mark)),
                ended(token, candidate, company, mark, "hire", """
                        {"note": "%s"}""".formatted(mark)),
                ended(token, candidate, company, mark, "no-response", """
                        {"note": "%s"}""".formatted(mark)),
                interview,
                notedThing,
                followUp,
                plan,
                win,
                retrospective,
                factor,
                feedback,
                gamePlan,
                criterion,
                targetCompany,
                supporter,
                grant);
    }

    private static String planOf(String token, String rejected, String mark) {
        var plan = as(token)
                .get("/v1/applications/%s/recovery-plan".formatted(rejected))
                .<String>path("id");
        as(token)
                .contentType("application/json")
                .body("{\"skipReason\": \"%1$s\", \"note\": \"%1$s\"}".formatted(mark))
                .patch("/v1/recovery-plans/%s/steps/CRITERIA".formatted(plan))
                .then()
                .statusCode(200);
        return plan;
    }

    /** The path of an operation, about this candidate. */
    public String path(String operationId, String template) {
        var about =
                switch (operationId) {
                    case "getRejection",
                            "changeRejection",
                            "takeBackRejection",
                            "getApplicationRecoveryPlan",
                            "recordFeedback",
                            "listFeedback",
                            "listSupporterProposals" -> rejected;
                    case "getWithdrawal", "takeBackWithdrawal" -> withdrawn;
                    case "getHire", "takeBackHire" -> hired;
                    case "getNoResponse", "takeBackNoResponse" -> unanswered;
                    case "deleteApplication" -> unanswered;
                    default -> application;
                };
        return template.replace("{candidateId}", candidate)
                .replace("{companyId}", operationId.equals("deleteCompany") ? unusedCompany() : company)
                .replace("{contactId}", contact)
                .replace("{connectionId}", connection)
                .replace("{applicationId}", about)
                .replace("{messageId}", message)
                .replace("{assignmentId}", assignment)
                .replace("{interviewId}", interview)
                .replace("{notedThingId}", notedThing)
                .replace("{followUpId}", followUp)
                .replace("{planId}", plan)
                .replace("{kind}", "WINS")
                .replace("{winId}", win)
                .replace("{retrospectiveId}", retrospective)
                .replace("{factorId}", factor)
                .replace("{feedbackId}", feedback)
                .replace("{gamePlanId}", gamePlan)
                .replace("{criterionId}", criterion)
                .replace("{targetCompanyId}", targetCompany)
                .replace("{supporterId}", supporter)
                .replace("{grantId}", grant);
    }

    /** The body of an operation, about this candidate. */
    public Optional<String> body(Contract.Operation operation) {
        return operation.freshBody().map(body -> body.replace("{companyId}", company)
                .replace("{criterionId}", criterion));
    }

    private String unusedCompany() {
        return created(token, "/v1/candidates/%s/companies".formatted(candidate), """
                {"name": "%s"}""".formatted(UUID.randomUUID()));
    }

    String grantTo(String coach, String until) {
        return grantTo(coach, until, true);
    }

    String grantTo(String coach, String until, boolean recovery) {
        return created(token, "/v1/candidates/%s/grants".formatted(candidate), """
                {"coach": "%s", "until": "%s", "recovery": %s}""".formatted(coach, until, recovery));
    }

    private static String contact(String token, String candidate, String company, String mark) {
        return created(token, "/v1/candidates/%s/contacts".formatted(candidate), """
                {"companyId": "%s", "name": "%s", "role": "INTERVIEWER"}""".formatted(company, mark));
    }

    private static String application(String token, String candidate, String company, String mark) {
        return created(token, "/v1/candidates/%s/applications".formatted(candidate), """
                {"companyId": "%s", "title": "%s", "jobUrl": "https://%s.example", "jobDescription": "%s", "source": "%s",
                 "location": "%s", "notes": "%s", "stage": "APPLIED"}""".formatted(
                        company, mark, mark, mark, mark, mark, mark));
    }

    private static String ended(String token, String candidate, String company, String mark, String how, String body) {
        var application = application(token, candidate, company, mark);
        posted(token, "/v1/applications/%s/%s".formatted(application, how), body);
        return application;
    }

    private static String created(String token, String path, String body) {
        return posted(token, path, body).json().path("id").asText();
    }

    private static Wire.Reply posted(String token, String path, String body) {
        var answer = Wire.send("POST", path, token, Optional.of(body));
        assertEquals(201, answer.status(), () -> path + " " + answer.body());
        return answer;
    }
}
