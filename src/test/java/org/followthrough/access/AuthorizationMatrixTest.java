package org.followthrough.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.Database;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.followthrough.TestIssuers;
import org.followthrough.Tokens;
import org.followthrough.access.Contract.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every operation of {@code openapi.yaml} times everybody who may not. The rows say a second time, by hand, what each
 * operation demands: a permission that changes in the code alone is seen here, and an operation without a row too.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class AuthorizationMatrixTest {

    /** Operation, scopes, and who it is open to. */
    private static final Map<String, Row> ROWS = rows("""
            registerCandidate         candidates:write   service
            listCandidates            candidates:read    coach,service
            getCandidate              candidates:read    candidate,coach,service
            changeCandidate           candidates:write   candidate,service
            eraseCandidate            candidates:write   candidate,service
            getMe                     candidates:read    candidate
            putMe                     candidates:write   candidate
            addCompany                candidates:write   candidate,service
            listCompanies             candidates:read    candidate,coach,service
            getCompany                candidates:read    candidate,coach,service
            changeCompany             candidates:write   candidate,service
            deleteCompany             candidates:write   candidate,service
            addContact                candidates:write   candidate,service
            listContacts              candidates:read    candidate,coach,service
            getContact                candidates:read    candidate,coach,service
            changeContact             candidates:write   candidate,service
            deleteContact             candidates:write   candidate,service
            addConnection             candidates:write   candidate,service
            listConnections           candidates:read    candidate,coach,service
            getConnection             candidates:read    candidate,coach,service
            changeConnection          candidates:write   candidate,service
            deleteConnection          candidates:write   candidate,service
            openApplication           candidates:write   candidate,service
            listApplications          candidates:read    candidate,coach,service
            countApplications         candidates:read    candidate,coach,service
            getApplication            candidates:read    candidate,coach,service
            changeApplication         candidates:write   candidate,service
            deleteApplication         candidates:write   candidate,service
            listStageChanges          candidates:read    candidate,coach,service
            recordRejection           candidates:write   candidate,service
            getRejection              candidates:read    candidate,coach,service
            changeRejection           candidates:write   candidate,service
            takeBackRejection         candidates:write   candidate,service
            recordWithdrawal          candidates:write   candidate,service
            getWithdrawal             candidates:read    candidate,coach,service
            takeBackWithdrawal        candidates:write   candidate,service
            recordHire                candidates:write   candidate,service
            getHire                   candidates:read    candidate,coach,service
            takeBackHire              candidates:write   candidate,service
            recordNoResponse          candidates:write   candidate,service
            getNoResponse             candidates:read    candidate,coach,service
            takeBackNoResponse        candidates:write   candidate,service
            recordIncomingMessage     candidates:write   candidate,service
            listIncomingMessages      candidates:read    candidate,coach,service
            getIncomingMessage        candidates:read    candidate,coach,service
            changeIncomingMessage     candidates:write   candidate,service
            deleteIncomingMessage     candidates:write   candidate,service
            recordAssignment          candidates:write   candidate,service
            listAssignments           candidates:read    candidate,coach,service
            getAssignment             candidates:read    candidate,coach,service
            changeAssignment          candidates:write   candidate,service
            deleteAssignment          candidates:write   candidate,service
            recordFollowUp            follow-ups:write   candidate,service
            evaluateFollowUp          candidates:read    candidate,coach,service
            recordHistory             history:write      candidate,service
            listApplicationFollowUps  candidates:read    candidate,coach,service
            listFollowUps             candidates:read    candidate,coach,service
            getFollowUpAllowance      candidates:read    candidate,coach,service
            getFollowUp               candidates:read    candidate,coach,service
            getFollowUpProposal       candidates:read    candidate,coach,service
            draftFollowUp             candidates:read    candidate,coach,service
            changeFollowUp            follow-ups:write   candidate,service
            deleteFollowUp            follow-ups:write   candidate,service
            recordInterview           candidates:write   candidate,service
            listApplicationInterviews candidates:read    candidate,coach,service
            listInterviews            candidates:read    candidate,coach,service
            getInterview              candidates:read    candidate,coach,service
            changeInterview           candidates:write   candidate,service
            deleteInterview           candidates:write   candidate,service
            noteThing                 candidates:write   candidate,service
            listNotedThings           candidates:read    candidate,coach,service
            getNotedThing             candidates:read    candidate,coach,service
            changeNotedThing          candidates:write   candidate,service
            deleteNotedThing          candidates:write   candidate,service
            listHooks                 candidates:read    candidate,coach,service
            listRecoveryPlans         recovery:read      candidate,coach,service
            getApplicationRecoveryPlan recovery:read     candidate,coach,service
            getRecoveryPlan           recovery:read      candidate,coach,service
            getRecoveryStep           recovery:read      candidate,coach,service
            changeRecoveryStep        recovery:write     candidate,service
            addCriterion              recovery:write     candidate,service
            listCriteria              recovery:read      candidate,coach,service
            getCriterion              recovery:read      candidate,coach,service
            changeCriterion           recovery:write     candidate,service
            deleteCriterion           recovery:write     candidate,service
            addTargetCompany          recovery:write     candidate,service
            listTargetCompanies       recovery:read      candidate,coach,service
            getTargetCompany          recovery:read      candidate,coach,service
            changeTargetCompany       recovery:write     candidate,service
            deleteTargetCompany       recovery:write     candidate,service
            getApplicationFit         recovery:read      candidate,coach,service
            answerApplicationFit      recovery:write     candidate,service
            getTargetCompanyFit       recovery:read      candidate,coach,service
            answerTargetCompanyFit    recovery:write     candidate,service
            addSupporter              recovery:write     candidate,service
            listSupporters            recovery:read      candidate,coach,service
            getSupporter              recovery:read      candidate,coach,service
            changeSupporter           recovery:write     candidate,service
            deleteSupporter           recovery:write     candidate,service
            listSupporterProposals    recovery:read      candidate,coach,service
            grantAccess               candidates:write   candidate,service
            listGrants                candidates:read    candidate,service
            getGrant                  candidates:read    candidate,service
            revokeGrant               candidates:write   candidate,service
            listAuditEntries          candidates:read    candidate,service
            exportCandidate           candidates:read,recovery:read  candidate,service
            listTimeline              candidates:read    candidate,coach,service
            getToday                  candidates:read    candidate,coach,service
            listSecondChances         candidates:read,recovery:read  candidate,coach,service
            recordWin                 recovery:write   candidate,service
            listApplicationWins       recovery:read    candidate,coach,service
            listWins                  recovery:read    candidate,coach,service
            getWin                    recovery:read    candidate,coach,service
            changeWin                 recovery:write   candidate,service
            deleteWin                 recovery:write   candidate,service
            recordRetrospective       recovery:write   candidate,service
            listRetrospectives        recovery:read    candidate,coach,service
            getRetrospective          recovery:read    candidate,coach,service
            changeRetrospective       recovery:write   candidate,service
            deleteRetrospective       recovery:write   candidate,service
            recordFactor              recovery:write   candidate,service
            listFactors               recovery:read    candidate,coach,service
            getFactor                 recovery:read    candidate,coach,service
            changeFactor              recovery:write   candidate,service
            deleteFactor              recovery:write   candidate,service
            recordFeedback            recovery:write   candidate,service
            listFeedback              recovery:read    candidate,coach,service
            getFeedback               recovery:read    candidate,coach,service
            changeFeedback            recovery:write   candidate,service
            deleteFeedback            recovery:write   candidate,service
            prepareGamePlan           recovery:write   candidate,service
            listGamePlans             recovery:read    candidate,coach,service
            getGamePlan               recovery:read    candidate,coach,service
            changeGamePlan            recovery:write   candidate,service
            deleteGamePlan            recovery:write   candidate,service
            getPolicy                 candidates:read    candidate,coach,service
            tightenPolicy             tenant:manage      service
            getTestClock              tenant:manage      service
            advanceTestClock          tenant:manage      service
            """);

    /** Open to everybody, token or not. */
    private static final Set<String> OPEN =
            Set.of("getProblemPage", "getGuidance", "getRecoveryGuidance", "listGuidance");

    private record Row(Set<String> scopes, Set<String> kinds) {}

    /** Who asks, and what they must be told. */
    private record Asker(@Nullable String token, Set<Integer> statuses) {}

    @Test
    void every_operation_has_a_row_that_says_what_the_contract_says() {
        var inContract = new TreeMap<String, Set<String>>();
        Contract.operations().forEach(operation -> inContract.put(operation.id(), Set.copyOf(operation.scopes())));
        var inRows = new TreeMap<String, Set<String>>();
        ROWS.forEach((operation, row) -> inRows.put(operation, row.scopes()));
        OPEN.forEach(operation -> inRows.put(operation, Set.of()));
        assertEquals(inRows, inContract);
    }

    @Test
    void nobody_gets_in_where_they_do_not_belong() throws SQLException {
        var wrong = new ArrayList<String>();
        var fixture = Fixture.of("demo");
        fixture.grantTo("granted", "2100-01-01T00:00:00Z");
        fixture.grantTo("without-recovery", "2100-01-01T00:00:00Z", false);
        var strangers = strangersTo(fixture);
        for (var operation : Contract.operations()) {
            if (!operation.isOpen()) {
                wrong.addAll(refusalsThatAreMissing(operation, fixture, strangers));
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<String> refusalsThatAreMissing(
            Operation operation, Fixture fixture, Map<String, String> strangers) throws SQLException {
        var wrong = new ArrayList<String>();
        var path = fixture.path(operation.id(), operation.path());
        var askers = askers(operation, fixture, strangers);
        assertTrue(askers.size() >= 14, () -> operation + " is asked by " + askers.keySet());
        var before = Database.state();
        askers.forEach((who, asker) -> {
            var answer = call(operation, path, fixture.body(operation), asker.token());
            if (!asker.statuses().contains(answer.statusCode()) || !isFullProblem(answer)) {
                wrong.add("%s as %s: %d %s".formatted(operation.id(), who, answer.statusCode(), answer.asString()));
            }
        });
        if (!before.equals(Database.state())) {
            wrong.add(operation.id() + " has changed something");
        }
        return wrong;
    }

    private static boolean isFullProblem(Response answer) {
        return answer.contentType().equals("application/problem+json")
                && !answer.asString().contains("mark-")
                && (answer.statusCode() != 401
                        || answer.header("WWW-Authenticate").startsWith("Bearer realm="));
    }

    /** Everybody who may not, for this operation. */
    private static Map<String, Asker> askers(Operation operation, Fixture fixture, Map<String, String> strangers) {
        var row = ROWS.get(operation.id());
        var askers = new LinkedHashMap<String, Asker>();
        BadTokens.ALL.forEach((who, token) -> askers.put(who, new Asker(token, Set.of(401))));
        for (var scope : row.scopes()) {
            askers.put("without " + scope, forbidden(service(without(scope))));
        }
        askers.put("without any scope", forbidden(service(Set.of())));
        if (!operation.reads() || row.scopes().contains(Scope.TENANT_MANAGE)) {
            askers.put("read only", forbidden(service(Set.of(Scope.CANDIDATES_READ, Scope.RECOVERY_READ))));
        }
        Map.of(
                        "candidate", Tokens.candidate(fixture.externalId()),
                        "coach", Tokens.coach("granted"),
                        "service", Tokens.service())
                .forEach((kind, token) -> {
                    if (!row.kinds().contains(kind)) {
                        askers.put("a " + kind, forbidden(token));
                    }
                });
        if (row.scopes().stream().anyMatch(Scope.OF_RECOVERY::contains)) {
            var coach = "coach without the recovery";
            askers.put(coach, new Asker(Tokens.coach("without-recovery"), statuses(row, coach)));
        }
        if (operation.isAboutSomething()) {
            strangers.forEach((who, token) -> askers.put(who, new Asker(token, statuses(row, who))));
        }
        return askers;
    }

    /** Signed once, when the issuers are there. */
    private static final class BadTokens {
        static final Map<String, String> ALL = badTokens();
    }

    private static Map<String, String> badTokens() {
        var bad = new LinkedHashMap<String, @Nullable String>();
        var forged = Forgery.localClaims();
        bad.put("nobody", null);
        bad.put("garbage", "garbage");
        bad.put("expired", Tokens.with(Map.of("tenant", "demo", "role", "service", "sub", "x", "exp", 1_700_000_000)));
        bad.put(
                "too early",
                Tokens.with(Map.of("tenant", "demo", "role", "service", "sub", "x", "nbf", 4_000_000_000L)));
        bad.put(
                "for another audience",
                Tokens.with(Map.of("tenant", "demo", "role", "service", "sub", "x", "aud", "other")));
        bad.put(
                "of another issuer",
                Tokens.with(Map.of("tenant", "demo", "role", "service", "sub", "x", "iss", "https://evil.example")));
        bad.put(
                "of another issuer that is trusted",
                Tokens.with(Map.of(
                        "tenant", "demo", "role", "service", "sub", "x", "iss", TestIssuers.KEYS_OF_MANY_KINDS)));
        bad.put("unsigned", Forgery.unsigned());
        bad.put("signed with the public key", Forgery.confused());
        bad.put("signed by a stranger", Forgery.bySomebodyElse(forged));
        bad.put("tampered with", Forgery.tampered());
        bad.put("without a tenant", Tokens.with(Map.of("role", "service", "sub", "x")));
        bad.put("for a tenant its issuer may not speak for", Tokens.service("live"));
        bad.put("for a tenant that is not there", Tokens.service("nowhere"));
        bad.put("that does not say who", Tokens.with(Map.of("tenant", "demo", "sub", "x")));
        bad.put(
                "that says two things",
                Tokens.with(Map.of("tenant", "demo", "sub", "x", "candidate", "x", "role", "service")));
        return bad;
    }

    /** Those who may do this, and not to this candidate. */
    private static Map<String, String> strangersTo(Fixture fixture) {
        var another = Fixture.of("demo");
        another.grantTo("of-another", "2100-01-01T00:00:00Z");
        fixture.grantTo("expired", TestClock.now().plusSeconds(60).toString());
        TestClock.advance(Duration.ofMinutes(2));
        var revoked = fixture.grantTo("revoked", "2100-01-01T00:00:00Z");
        Tokens.as(Tokens.service()).delete("/v1/grants/" + revoked).then().statusCode(204);
        var foreign = new LinkedHashMap<String, String>();
        foreign.put("service of another tenant", Tokens.service("other"));
        foreign.put("candidate who is another", Tokens.candidate(another.externalId()));
        foreign.put(
                "candidate who was never made",
                Tokens.candidate(UUID.randomUUID().toString()));
        foreign.put(
                "candidate of the same name in another tenant",
                Tokens.with(Map.of("tenant", "other", "sub", "x", "candidate", fixture.externalId())));
        foreign.put("coach without a grant", Tokens.coach("stranger"));
        foreign.put("coach of another candidate", Tokens.coach("of-another"));
        foreign.put("coach whose grant has run out", Tokens.coach("expired"));
        foreign.put("coach whose grant was revoked", Tokens.coach("revoked"));
        foreign.put(
                "coach of the same name in another tenant",
                Tokens.with(Map.of("tenant", "other", "role", "coach", "sub", "granted")));
        return foreign;
    }

    /** Foreign things are not there; but who may never do this is told so first. */
    private static Set<Integer> statuses(Row row, String who) {
        return Set.of(row.kinds().contains(who.split(" ")[0]) ? 404 : 403);
    }

    /** So that the refusals above are about the asker, and not about the request. */
    @Test
    void those_who_may_get_in_with_exactly_the_scopes_that_are_asked_for() {
        var wrong = new ArrayList<String>();
        var forReading = Fixture.of("demo");
        forReading.grantTo("granted", "2100-01-01T00:00:00Z");
        var forWriting = new HashMap<String, Fixture>();
        for (var operation : Contract.operations()) {
            var row = ROWS.getOrDefault(operation.id(), new Row(Set.of(), Set.of()));
            for (var kind : row.kinds()) {
                var fixture = operation.reads()
                        ? forReading
                        : canBeDoneOnceOnly(operation)
                                ? Fixture.of("demo")
                                : forWriting.computeIfAbsent(kind, asker -> Fixture.of("demo"));
                var claims = new LinkedHashMap<String, Object>(Map.of(
                        "tenant",
                        "demo",
                        "sub",
                        kind.equals("coach") ? "granted" : "x",
                        "scope",
                        String.join(" ", row.scopes())));
                claims.put(
                        kind.equals("candidate") ? "candidate" : "role",
                        kind.equals("candidate") ? fixture.externalId() : kind);
                var answer = call(
                        operation,
                        fixture.path(operation.id(), operation.path()),
                        fixture.body(operation),
                        Tokens.with(claims));
                if (answer.statusCode() / 100 != 2 || !operation.statuses().contains(answer.statusCode())) {
                    wrong.add(
                            "%s as %s: %d %s".formatted(operation.id(), kind, answer.statusCode(), answer.asString()));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** What it does to a candidate's things would be in the way of other operations. */
    private static boolean canBeDoneOnceOnly(Operation operation) {
        return operation.method().equals("DELETE")
                || operation
                        .id()
                        .matches(
                                "(record|change)(FollowUp|Rejection|Withdrawal|Hire|NoResponse|History)|changeCandidate|addCompany");
    }

    /** A list of all candidates is not about one of them: who reaches none sees none. */
    @Test
    void who_reaches_nobody_sees_an_empty_list() {
        var fixture = Fixture.of("demo");
        strangersTo(fixture).forEach((who, token) -> {
            if (who.startsWith("coach")) {
                var answer = Tokens.as(token).get("/v1/candidates?externalId=" + fixture.externalId());
                assertEquals("{\"items\":[]}", answer.asString(), who);
            }
        });
    }

    private static Response call(Operation operation, String path, Optional<String> about, @Nullable String token) {
        var request = RestAssured.given().noFilters();
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        about.ifPresent(body -> request.contentType("application/json").body(body));
        return request.request(operation.method(), path);
    }

    private static Asker forbidden(String token) {
        return new Asker(token, Set.of(403));
    }

    private static String service(Set<String> scopes) {
        return Tokens.with(Map.of("tenant", "demo", "role", "service", "sub", "x", "scope", String.join(" ", scopes)));
    }

    private static Set<String> without(String scope) {
        var others = new HashSet<>(Scope.ALL);
        others.remove(scope);
        return others;
    }

    private static Map<String, Row> rows(String table) {
        return table.lines()
                .map(line -> line.strip().split("\\s+"))
                .collect(Collectors.toMap(cells -> cells[0], cells -> new Row(words(cells[1]), words(cells[2]))));
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(",")).collect(Collectors.toSet());
    }
}
