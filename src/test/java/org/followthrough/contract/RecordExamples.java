package org.followthrough.contract;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.contract.ExampleFiles.problem;
import static org.followthrough.contract.ExampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.followthrough.Api;
import org.followthrough.DefaultToken;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.followthrough.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Records the contract's examples from real answers, so that none is invented: {@code mvn test -Dtest='Record*'}.
 * Its name keeps it out of the usual run.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class RecordExamples {

    private static final String ME = """
            {"displayName": "Ada Berg", "locale": "nb", "timeZone": "Europe/Oslo"}""";

    private static final String MADE_UP_COMMIT = "\"commit\":\"7c1e0a94b5d2f3860e1d9a7b4c5f6e2d8a9b0c13\"";

    @Test
    void record() throws IOException {
        var candidates = "/v1/candidates";
        String candidate = post("registerCandidate", candidates, """
                {"externalId": "user-4711", "displayName": "Kim Solberg", "email": "kim@example.com", "locale": "nb",
                 "timeZone": "Europe/Oslo", "values": ["honest feedback", "time to learn"]}""").path("id");
        candidates += "/" + candidate;
        read("listCandidates", "/v1/candidates?externalId=user-4711");
        read("getCandidate", candidates);
        patch("changeCandidate", candidates, """
                {"displayName": "Kim A. Solberg", "email": null}""");
        String company = post("addCompany", candidates + "/companies", """
                {"name": "Northwind", "website": "https://northwind.example", "timeZone": "Europe/Rome"}""").path("id");
        problem("already-exists", postOf(candidates + "/companies", """
                {"name": "northwind"}"""));
        read("listCompanies", candidates + "/companies?q=north");
        read("getCompany", "/v1/companies/" + company);
        patch("changeCompany", "/v1/companies/" + company, """
                {"website": null}""");
        contacts(candidates, company);
        String id = post("openApplication", candidates + "/applications", """
                {"companyName": "Northwind", "title": "Frontend Engineer", "jobUrl": "https://northwind.example/jobs/42",
                 "source": "referral", "location": "Oslo", "salary": {"amount": "720000.00", "currency": "NOK"},
                 "appliedOn": "2026-11-03", "dreamJob": true, "stage": "APPLIED"}""").path("id");
        var application = "/v1/applications/" + id;
        patch("changeApplication", application, """
                {"stage": "INTERVIEW", "notes": "Second interview on Thursday"}""");
        read("getApplication", application);
        read("listStageChanges", application + "/stage-changes");
        assignments(application);
        messages(candidates, application);
        post("evaluateFollowUp", application + "/follow-ups/evaluation", """
                {"status": "SENT", "purposes": ["STATUS_CHECK"], "channel": "EMAIL"}""");
        String followUp = post("recordFollowUp", application + "/follow-ups", """
                {"status": "PLANNED", "plannedFor": "%s", "purposes": ["CONTINUE_CONVERSATION", "STATUS_CHECK"],
                 "channel": "EMAIL", "text": "I keep thinking of the pairing session ...",
                 "hook": {"kind": "HIGHLIGHT", "text": "the pairing session on accessible menus"}}""".formatted(
                                TestClock.now().plus(Duration.ofDays(2))))
                .path("id");
        patch("changeFollowUp", "/v1/follow-ups/" + followUp, """
                {"status": "SENT"}""");
        read("getFollowUp", "/v1/follow-ups/" + followUp);
        post("recordHistory", application + "/history", """
                {"sentAt": "%s", "purposes": ["CONTINUE_CONVERSATION"], "channel": "PHONE"}""".formatted(
                        TestClock.now().minus(Duration.ofDays(3))));
        postOf(application + "/follow-ups", """
                {"status": "SENT", "purposes": ["STATUS_CHECK"], "channel": "EMAIL"}""");
        problem("follow-up-refused", postOf(application + "/follow-ups", """
                {"status": "SENT", "purposes": ["STATUS_CHECK"], "channel": "EMAIL"}"""));
        problem("invalid-request", postOf(application + "/follow-ups", """
                {"status": "PLANNED", "purposes": [], "channel": "EMAIL"}"""));
        problem("follow-up-final", given().delete("/v1/follow-ups/" + followUp));
        problem("application-has-sent-follow-ups", given().delete(application));
        problem("company-in-use", given().delete("/v1/companies/" + company));
        problem("malformed-body", postOf(application + "/follow-ups", "{"));
        problem("not-found", get("/v1/applications/01900000-0000-7000-8000-0000000000ff"));
        problem("precondition-failed", given().header("If-Match", "\"stale\"").delete(application));
        read("getFollowUpAllowance", application + "/follow-up-allowance");
        read("listApplicationFollowUps", application + "/follow-ups?limit=2");
        read("listFollowUps", candidates + "/follow-ups?limit=1");
        read("listApplications", candidates + "/applications");
        read("countApplications", candidates + "/applications/counts");
        read("listGuidance", "/v1/guidance");
        // The contract is the same for every commit.
        write("getAbout.response", get("/v1/about").asString().replaceAll("\"commit\":\"\\w+\"", MADE_UP_COMMIT));
        read("getGuidance", "/v1/guidance/cool-off");
        read("getRecoveryGuidance", "/v1/guidance/recovery");
        interviews(candidates, company, application);
        review(candidates, application);
        search(candidates, application);
        supporters(candidates, application);
        access(candidates);
        recovery(candidates, application);
        end("Rejection", application + "/rejection", """
                {"reason": "They chose an internal candidate.", "feedback": "More examples of results.",
                 "feedbackClarity": "VAGUE", "runnerUp": true}""", """
                {"feedback": "The other candidate had led a migration like theirs.", "feedbackClarity": "CLEAR"}""");
        journey(candidates);
        end("Withdrawal", application + "/withdrawal", """
                {"note": "Moving to another city"}""");
        end("Hire", application + "/hire", """
                {"note": "Starts in January"}""");
        end("NoResponse", application + "/no-response", """
                {"note": "Three months of silence"}""");
    }

    /** The way back, of a rejection that turns out to be none. */
    private void recovery(String candidate, String application) throws IOException {
        assertEquals(
                201, postOf(application + "/rejection", "{\"runnerUp\": true}").statusCode());
        read("getApplicationRecoveryPlan", application + "/recovery-plan");
        var plan = "/v1/recovery-plans/" + get(application + "/recovery-plan").path("id");
        read("getRecoveryPlan", plan);
        read("listRecoveryPlans", candidate + "/recovery-plans");
        patch("changeRecoveryStep", plan + "/steps/GROW_PROFILE", """
                {"done": true, "note": "A course on accessibility testing, and a talk about it"}""");
        read("getRecoveryStep", plan + "/steps/THANK_AND_ASK");
        read("listSupporterProposals", application + "/supporter-proposals");
        assertEquals(204, given().delete(application + "/rejection").statusCode());
        problem(
                "recovery-plan-closed",
                given().contentType("application/json")
                        .body("{\"skipReason\": \"Closed\"}")
                        .patch(plan + "/steps/WINS"));
    }

    private void contacts(String candidate, String company) throws IOException {
        String id = post("addContact", candidate + "/contacts", """
                {"companyId": "%s", "name": "René Dahl", "role": "RECRUITER", "email": "rene@northwind.example",
                 "phone": "+47 22 33 44 55"}""".formatted(company))
                .path("id");
        var contact = "/v1/contacts/" + id;
        read("listContacts", candidate + "/contacts?q=rene");
        read("getContact", contact);
        patch("changeContact", contact, """
                {"role": "HIRING_MANAGER", "phone": null}""");
        String connection = post("addConnection", contact + "/connections", """
                {"platform": "LINKEDIN", "connectedSince": "2026-09-14T08:00:00Z"}""").path("id");
        read("listConnections", contact + "/connections");
        read("getConnection", "/v1/connections/" + connection);
        patch("changeConnection", "/v1/connections/" + connection, """
                {"connectedSince": "2026-09-15T08:00:00Z"}""");
    }

    private void assignments(String application) throws IOException {
        String id = post("recordAssignment", application + "/assignments", """
                {"givenAt": "2026-11-10T09:00:00Z", "dueAt": "2026-11-17T16:00:00Z", "notes": "A page that filters a list"}""").path("id");
        read("listAssignments", application + "/assignments");
        read("getAssignment", "/v1/assignments/" + id);
        patch("changeAssignment", "/v1/assignments/" + id, """
                {"handedInAt": "2026-11-16T20:30:00Z"}""");
    }

    private void messages(String candidate, String application) throws IOException {
        String contact = get(candidate + "/contacts").path("items[0].id");
        String id = post("recordIncomingMessage", application + "/incoming-messages", """
                {"channel": "EMAIL", "receivedAt": "2026-11-18T10:15:00Z", "contactId": "%s",
                 "text": "When could you come for a second interview?"}""".formatted(contact))
                .path("id");
        var message = "/v1/incoming-messages/" + id;
        read("listIncomingMessages", application + "/incoming-messages");
        read("getIncomingMessage", message);
        patch("changeIncomingMessage", message, """
                {"answerExpectedBy": "2026-11-25T16:00:00Z"}""");
        String answering = postOf(application + "/follow-ups", """
                {"status": "PLANNED", "plannedFor": "%s", "purposes": ["REPLY"], "channel": "EMAIL", "inReplyTo": "%s"}""".formatted(
                                TestClock.now().plus(Duration.ofDays(1)), id))
                .path("id");
        problem("message-answered", given().delete(message));
        given().delete("/v1/follow-ups/" + answering).then().statusCode(204);
    }

    private void interviews(String candidate, String company, String application) throws IOException {
        var interviewer = Api.created(candidate + "/contacts", """
                {"companyId": "%s", "name": "Robin Lunde", "role": "INTERVIEWER"}""".formatted(company));
        var yesterday = TestClock.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.HOURS);
        String id = post("recordInterview", application + "/interviews", """
                {"kind": "TECHNICAL", "startsAt": "%s", "endsAt": "%s", "interviewerIds": ["%s"],
                 "notes": "Bring the menu prototype"}""".formatted(
                                yesterday, yesterday.plus(Duration.ofHours(1)), interviewer))
                .path("id");
        var interview = "/v1/interviews/" + id;
        patch("changeInterview", interview, """
                {"status": "COMPLETE", "notes": null}""");
        read("getInterview", interview);
        read("listApplicationInterviews", application + "/interviews");
        read("listInterviews", candidate + "/interviews?status=COMPLETE&sort=startsAt");
        String thing = post("noteThing", interview + "/noted-things", """
                {"kind": "HIGHLIGHT", "text": "the pairing session on accessible menus"}""").path("id");
        patch("changeNotedThing", "/v1/noted-things/" + thing, """
                {"kind": "SHARED_VALUE"}""");
        read("getNotedThing", "/v1/noted-things/" + thing);
        read("listNotedThings", interview + "/noted-things");
        read("listHooks", application + "/hooks");
        read("getFollowUpProposal", application + "/follow-up-proposal");
        post("draftFollowUp", application + "/follow-ups/draft", """
                {"purposes": ["THANK_YOU"], "channel": "EMAIL", "contactId": "%s", "interviewId": "%s",
                 "hook": {"kind": "HIGHLIGHT", "text": "the pairing session on accessible menus"}}""".formatted(interviewer, id));
        read("getPolicy", "/v1/policy");
        put("tightenPolicy", "/v1/policy", """
                {"cadenceLimit": 2, "cadenceWindow": "PT336H", "coolingOff": "PT240H", "reconnectAfter": "PT2160H",
                 "hookRequired": true}""");
        given().contentType("application/json")
                .body("""
                {"cadenceLimit": 3, "cadenceWindow": "PT336H", "coolingOff": "PT168H", "reconnectAfter": "PT2160H",
                 "hookRequired": false}""")
                .put("/v1/policy")
                .then()
                .statusCode(200);
        postOf(application + "/history", """
                {"sentAt": "%s", "purposes": ["THANK_YOU"], "channel": "EMAIL", "interviewId": "%s"}""".formatted(TestClock.now(), id));
        problem("interview-in-use", given().delete(interview));
    }

    private void review(String candidate, String application) throws IOException {
        String win = post("recordWin", application + "/wins", """
                {"kind": "CONVERSATION", "text": "We agreed at once on how to test the menus."}""").path("id");
        read("listApplicationWins", application + "/wins");
        read("listWins", candidate + "/wins?kind=CONVERSATION");
        read("getWin", "/v1/wins/" + win);
        patch("changeWin", "/v1/wins/" + win, """
                {"kind": "PEOPLE"}""");
        String retrospective = post("recordRetrospective", application + "/retrospectives", """
                {"doDifferently": "Ask earlier what the team struggles with.",
                 "preparedAnswers": "The story about the migration was too long.",
                 "confidence": "Calm, but for the first ten minutes."}""")
                .path("id");
        read("listRetrospectives", application + "/retrospectives");
        read("getRetrospective", "/v1/retrospectives/" + retrospective);
        patch("changeRetrospective", "/v1/retrospectives/" + retrospective, """
                {"confidence": null, "relevance": "Nobody asked about accessibility, and I did not say it."}""");
        String factor = post("recordFactor", application + "/factors", """
                {"kind": "REFERRAL", "note": "The other one had worked with two of them."}""").path("id");
        read("listFactors", application + "/factors");
        read("getFactor", "/v1/factors/" + factor);
        patch("changeFactor", "/v1/factors/" + factor, """
                {"kind": "KNOWN_TO_MANAGER"}""");
        feedback(application);
        gamePlans(candidate, application);
    }

    private void feedback(String application) throws IOException {
        problem("application-not-rejected", postOf(application + "/feedback", """
                {"text": "They missed numbers.", "clarity": "VAGUE"}"""));
        postOf(application + "/rejection", "{}");
        String id = post("recordFeedback", application + "/feedback", """
                {"text": "They missed numbers in what I told about the migration.", "clarity": "VAGUE"}""").path("id");
        read("listFeedback", application + "/feedback");
        read("getFeedback", "/v1/feedback/" + id);
        patch("changeFeedback", "/v1/feedback/" + id, """
                {"clarity": "CLEAR"}""");
        given().delete(application + "/rejection").then().statusCode(204);
    }

    private void gamePlans(String candidate, String application) throws IOException {
        var interview = Api.created(
                Api.created(candidate + "/applications", """
                {"companyName": "Contoso", "title": "Frontend Engineer", "stage": "INTERVIEW"}""").transform("/v1/applications/%s/interviews"::formatted),
                """
                {"kind": "TECHNICAL", "startsAt": "%s"}""".formatted(TestClock.now().plus(Duration.ofDays(3))));
        String id = post("prepareGamePlan", application + "/game-plans", """
                {"interviewId": "%s", "lessons": "Say what came of it, in figures.",
                 "notes": "Their menus do not work with a keyboard: ask about that."}""".formatted(interview))
                .path("id");
        read("listGamePlans", candidate + "/game-plans?interviewId=" + interview);
        read("getGamePlan", "/v1/game-plans/" + id);
        patch("changeGamePlan", "/v1/game-plans/" + id, """
                {"improvements": "Ask early what the team struggles with.", "notes": null}""");
    }

    private void search(String candidate, String application) throws IOException {
        String learning = post("addCriterion", candidate + "/criteria", """
                {"about": "POSITION", "text": "Time to learn on the job", "weight": 5, "applicationId": "%s"}""".formatted(
                                application.substring(application.lastIndexOf('/') + 1)))
                .path("id");
        String people = Api.created(candidate + "/criteria", """
                {"about": "COMPANY", "text": "People who explain what they decide", "weight": 3}""");
        Api.created(candidate + "/criteria", """
                {"about": "COMPANY", "text": "An office by the water", "weight": 1}""");
        read("listCriteria", candidate + "/criteria?about=COMPANY");
        read("getCriterion", "/v1/criteria/" + learning);
        patch("changeCriterion", "/v1/criteria/" + learning, """
                {"text": "Time to learn, a day each week", "weight": 4}""");
        String id =
                post("addTargetCompany", candidate + "/target-companies", """
                {"companyName": "Fabrikam", "comparableBecause": "They make the same kind of tools for shops",
                 "competitor": true}""").path("id");
        var target = "/v1/target-companies/" + id;
        read("listTargetCompanies", candidate + "/target-companies?state=IDEA");
        read("getTargetCompany", target);
        patch("changeTargetCompany", target, """
                {"state": "RESEARCHING"}""");
        var answers = """
                {"answers": [{"criterionId": "%s", "answer": "MET"}, {"criterionId": "%s", "answer": "PARTLY"}]}""".formatted(learning, people);
        put("answerApplicationFit", application + "/fit", answers);
        read("getApplicationFit", application + "/fit");
        put("answerTargetCompanyFit", target + "/fit", answers);
        read("getTargetCompanyFit", target + "/fit");
    }

    private void supporters(String candidate, String application) throws IOException {
        String id = post("addSupporter", candidate + "/supporters", """
                {"name": "Ida Solberg", "kind": "FAMILY", "email": "ida@example.com", "notes": "Calls on Sundays",
                 "knowsOf": [{"applicationId": "%s"}]}""".formatted(
                                application.substring(application.lastIndexOf('/') + 1)))
                .path("id");
        read("listSupporters", candidate + "/supporters?kind=FAMILY&kind=FRIEND");
        read("getSupporter", "/v1/supporters/" + id);
        patch("changeSupporter", "/v1/supporters/" + id, """
                {"kind": "FRIEND", "notes": null}""");
        problem("application-not-rejected", get(application + "/supporter-proposals"));
    }

    /** What is open to others than the service, and what is said to those who may not. */
    private void access(String candidate) throws IOException {
        var me = Tokens.as(Tokens.candidate("user-4712"));
        keep("putMe", ME, me.contentType("application/json").body(ME).put("/v1/me"));
        keep("getMe", null, Tokens.as(Tokens.candidate("user-4712")).get("/v1/me"));
        String grant = post("grantAccess", candidate + "/grants", """
                {"coach": "coach-7", "recovery": true, "until": "%s"}""".formatted(
                                TestClock.now().plus(Duration.ofDays(90))))
                .path("id");
        read("listGrants", candidate + "/grants");
        read("getGrant", "/v1/grants/" + grant);
        given().delete("/v1/grants/" + grant).then().statusCode(204);
        read("listAuditEntries", candidate + "/audit?limit=3");
        read(
                "exportCandidate",
                "/v1/candidates/%s/export"
                        .formatted(get("/v1/candidates?externalId=user-4712").<String>path("items[0].id")));
        read("getTestClock", "/v1/test-clock");
        post("advanceTestClock", "/v1/test-clock/advance", """
                {"duration": "P14D"}""");
        problem("unauthenticated", given().noFiltersOfType(DefaultToken.class).get(candidate));
        problem("forbidden", Tokens.as(Tokens.coach("coach-7")).delete(candidate));
    }

    private void journey(String candidate) throws IOException {
        String another = Api.created(candidate + "/applications", """
                {"companyName": "Globex", "title": "Interface Designer", "stage": "FINAL_INTERVIEW"}""");
        var application = "/v1/applications/" + another;
        Api.created(application + "/incoming-messages", """
                {"channel": "EMAIL"}""");
        read("listTimeline", candidate + "/timeline?limit=8");
        read("getToday", candidate + "/today");
        Api.created(application + "/rejection", """
                {"runnerUp": true}""");
        read("listSecondChances", candidate + "/second-chances");
    }

    private void end(String noun, String path, String body) throws IOException {
        end(noun, path, body, null);
    }

    private void end(String noun, String path, String body, @Nullable String patch) throws IOException {
        post("record" + noun, path, body);
        problem("application-ended", postOf(path, body));
        if (patch != null) {
            patch("change" + noun, path, patch);
        }
        read("get" + noun, path);
        given().delete(path).then().statusCode(204);
    }

    private Response post(String operation, String path, String body) throws IOException {
        return keep(operation, body, postOf(path, body));
    }

    private Response patch(String operation, String path, String body) throws IOException {
        return keep(
                operation,
                body,
                given().contentType("application/merge-patch+json").body(body).patch(path));
    }

    private Response put(String operation, String path, String body) throws IOException {
        return keep(
                operation,
                body,
                given().contentType("application/json").body(body).put(path));
    }

    private void read(String operation, String path) throws IOException {
        keep(operation, null, get(path));
    }

    private Response keep(String operation, @Nullable String request, Response response) throws IOException {
        assertEquals(2, response.statusCode() / 100, response.asString());
        if (request != null) {
            write(operation + ".request", request);
        }
        write(operation + ".response", response.asString());
        return response;
    }

    private static Response postOf(String path, String body) {
        return given().contentType("application/json").body(body).post(path);
    }
}
