package org.followthrough.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.followthrough.Database;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.followthrough.TestIssuers;
import org.followthrough.Tokens;
import org.followthrough.access.AuthorizationRows.Row;
import org.followthrough.access.Contract.Operation;
import org.followthrough.access.Wire.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every operation of {@code openapi.yaml} times everybody who may not. {@link AuthorizationRows} say a second time, by hand,
 * what each operation demands: a permission that changes in the code alone is seen here, and an operation without a row too.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class AuthorizationMatrixTest {

    /** An operation, about something in particular. */
    private record Call(Operation operation, String path, Optional<String> body) {

        Reply as(@Nullable String token) {
            return Wire.send(operation.method(), path, token, body);
        }

        String told(String who, Reply answer) {
            return "%s as %s: %d %s".formatted(operation.id(), who, answer.status(), answer.body());
        }
    }

    /** Who asks, and what they must be told. */
    private record Asker(@Nullable String token, Set<Integer> statuses) {}

    @Test
    void every_operation_has_a_row_that_says_what_the_contract_says() {
        var inContract = new TreeMap<String, Set<String>>();
        Contract.operations().forEach(operation -> inContract.put(operation.id(), Set.copyOf(operation.scopes())));
        var inRows = new TreeMap<String, Set<String>>();
        AuthorizationRows.ROWS.forEach((operation, row) -> inRows.put(operation, row.scopes()));
        AuthorizationRows.OPEN.forEach(operation -> inRows.put(operation, Set.of()));
        assertEquals(inRows, inContract);
    }

    @Test
    void nobody_gets_in_where_they_do_not_belong() throws SQLException {
        var wrong = new ArrayList<String>();
        var fixture = Fixture.of("demo");
        fixture.grantTo("granted", "2100-01-01T00:00:00Z");
        fixture.grantTo("without-recovery", "2100-01-01T00:00:00Z", false);
        var strangers = strangersTo(fixture);
        var calls = Contract.operations().stream()
                .filter(operation -> !operation.isOpen())
                .map(operation ->
                        new Call(operation, fixture.path(operation.id(), operation.path()), fixture.body(operation)))
                .toList();
        var before = Database.state();
        for (var call : calls) {
            var askers = askers(call.operation(), fixture, strangers);
            assertTrue(askers.size() >= 14, () -> call + " is asked by " + askers.keySet());
            wrong.addAll(refusalsThatAreMissing(call, askers));
            var after = Database.state();
            if (!before.equals(after)) {
                wrong.add(call.operation().id() + " has changed something");
            }
            before = after;
        }
        assertEquals(List.of(), wrong);
    }

    /** All at once: nothing is to happen, so nobody is in another's way. */
    private static List<String> refusalsThatAreMissing(Call call, Map<String, Asker> askers) {
        return Wire.all(askers.entrySet().stream()
                        .<Callable<Optional<String>>>map(asked -> () -> {
                            var answer = call.as(asked.getValue().token());
                            return asked.getValue().statuses().contains(answer.status()) && isFullProblem(answer)
                                    ? Optional.empty()
                                    : Optional.of(call.told(asked.getKey(), answer));
                        })
                        .toList())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isFullProblem(Reply answer) {
        return answer.contentType().equals("application/problem+json")
                && !answer.body().contains("mark-")
                && (answer.status() != 401 || answer.challenge().startsWith("Bearer realm="));
    }

    /** Everybody who may not, for this operation. */
    private static Map<String, Asker> askers(Operation operation, Fixture fixture, Map<String, String> strangers) {
        var row = AuthorizationRows.ROWS.get(operation.id());
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
        var forReading = Fixture.of("demo");
        forReading.grantTo("granted", "2100-01-01T00:00:00Z");
        var inOrder = new LinkedHashMap<String, List<Operation>>();
        var tasks = new ArrayList<Callable<List<String>>>();
        for (var operation : Contract.operations()) {
            for (var kind : rowOf(operation).kinds()) {
                if (operation.reads()) {
                    tasks.add(() -> answersThatAreWrong(List.of(operation), kind, forReading));
                } else if (canBeDoneOnceOnly(operation)) {
                    tasks.add(() -> answersThatAreWrong(List.of(operation), kind, Fixture.of("demo")));
                } else {
                    inOrder.computeIfAbsent(kind, asker -> new ArrayList<>()).add(operation);
                }
            }
        }
        inOrder.forEach(
                (kind, operations) -> tasks.add(0, () -> answersThatAreWrong(operations, kind, Fixture.of("demo"))));
        assertEquals(List.of(), Wire.all(tasks).stream().flatMap(List::stream).toList());
    }

    private static List<String> answersThatAreWrong(List<Operation> operations, String kind, Fixture fixture) {
        var wrong = new ArrayList<String>();
        for (var operation : operations) {
            var call = new Call(operation, fixture.path(operation.id(), operation.path()), fixture.body(operation));
            var answer = call.as(tokenOf(kind, fixture, rowOf(operation).scopes()));
            if (answer.status() / 100 != 2 || !operation.statuses().contains(answer.status())) {
                wrong.add(call.told(kind, answer));
            }
        }
        return wrong;
    }

    private static Row rowOf(Operation operation) {
        return AuthorizationRows.ROWS.getOrDefault(operation.id(), new Row(Set.of(), Set.of()));
    }

    private static String tokenOf(String kind, Fixture fixture, Set<String> scopes) {
        var claims = new LinkedHashMap<String, Object>(Map.of(
                "tenant", "demo", "sub", kind.equals("coach") ? "granted" : "x", "scope", String.join(" ", scopes)));
        claims.put(
                kind.equals("candidate") ? "candidate" : "role",
                kind.equals("candidate") ? fixture.externalId() : kind);
        return Tokens.with(claims);
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
}
