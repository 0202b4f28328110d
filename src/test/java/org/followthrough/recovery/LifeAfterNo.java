package org.followthrough.recovery;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.followUps;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.followthrough.TestClock;
import org.jspecify.annotations.Nullable;

/**
 * One application, about which a candidate does this and that at random. What good form is, is written down here a second
 * time, in its simplest words, and nothing of the service's own is used for it.
 */
final class LifeAfterNo {

    private static final Duration REST = Duration.ofDays(7);
    private static final Duration WINDOW = Duration.ofHours(336);
    private static final Duration UNTIL_BACK = Duration.ofDays(90);
    private static final Set<String> WAITING =
            Set.of("FEEDBACK_REQUEST", "KEEP_ON_FILE", "CONNECT", "STAY_IN_TOUCH", "RECONNECT");
    private static final Set<String> ONCE = Set.of("FEEDBACK_REQUEST", "FEEDBACK_PROBE", "KEEP_ON_FILE");
    private static final List<String> PURPOSES = List.of(
            "THANK_YOU",
            "STATUS_CHECK",
            "FEEDBACK_REQUEST",
            "FEEDBACK_PROBE",
            "KEEP_ON_FILE",
            "CONNECT",
            "STAY_IN_TOUCH",
            "RECONNECT");

    private final String application;
    private final Random random;
    private final List<Instant> contacts = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private @Nullable Instant no;
    private boolean restEnded;
    private boolean vagueWithTheNo;
    private @Nullable Boolean vagueLater;
    private int accepted;
    private int refused;

    LifeAfterNo(String application, Random random) {
        this.application = application;
        this.random = random;
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    void go() {
        switch (random.nextInt(10)) {
            case 0 -> hearNoOrTakeItBack();
            case 1 -> endOrResumeRest();
            case 2 -> hearWhy();
            case 3 -> TestClock.advance(Duration.ofHours(random.nextInt(24 * 12)));
            case 4 -> TestClock.advance(Duration.ofDays(random.nextInt(4) == 0 ? 60 : 2));
            case 5 -> skipSomething();
            case 6 -> sendWhatThePlanProposes();
            case 7 -> planSomething();
            default -> sendSomething();
        }
    }

    private void hearNoOrTakeItBack() {
        if (no == null) {
            vagueWithTheNo = random.nextBoolean();
            post(
                            of("rejection"),
                            "{\"feedback\": \"So.\", \"feedbackClarity\": \"%s\"}".formatted(clarity(vagueWithTheNo)))
                    .then()
                    .statusCode(201);
            no = Instant.parse(get(of("rejection")).path("receivedAt"));
            restEnded = false;
            vagueLater = null;
        } else if (random.nextInt(4) == 0) {
            given().delete(of("rejection")).then().statusCode(204);
            no = null;
            nothingIsCrowded();
        }
    }

    private void endOrResumeRest() {
        if (no == null) {
            return;
        }
        var reason = random.nextBoolean() ? "\"I feel fine.\"" : "null";
        var answer = patch(step("COOL_OFF"), "{\"skipReason\": %s}".formatted(reason));
        if (answer.statusCode() == 200) {
            restEnded = get(of("rejection")).path("restEndedAt") != null;
            assertEquals(reason.equals("null"), !restEnded);
        } else {
            assertTrue(!resting(TestClock.now()), answer.asString());
        }
    }

    private void hearWhy() {
        if (no == null) {
            return;
        }
        vagueLater = random.nextBoolean();
        post(of("feedback"), "{\"text\": \"Because.\", \"clarity\": \"%s\"}".formatted(clarity(vagueLater)))
                .then()
                .statusCode(201);
    }

    private void skipSomething() {
        if (no != null) {
            var kind = random.nextBoolean() ? "WINS" : "THANK_AND_ASK";
            patch(step(kind), "{\"skipReason\": \"No.\"}").then().statusCode(200);
        }
    }

    private void sendSomething() {
        var purposes = new TreeSet<String>();
        for (var count = 1 + random.nextInt(2); count > 0; count--) {
            purposes.add(PURPOSES.get(random.nextInt(PURPOSES.size())));
        }
        send(purposes);
    }

    /** Plans are judged as what is sent is, at their own time. They may be cancelled by a no, and stand again after it. */
    private void planSomething() {
        var at = TestClock.now().plus(Duration.ofHours(1 + random.nextInt(24 * 20)));
        var purpose = PURPOSES.get(random.nextInt(PURPOSES.size()));
        var answer = post(followUps(application), """
                {"status": "PLANNED", "plannedFor": "%s", "purposes": ["%s"], "channel": "EMAIL"}""".formatted(at, purpose));
        if (answer.statusCode() == 201) {
            assertTrue(fits(purpose, Instant.parse(answer.path("plannedFor"))), answer.asString());
        } else {
            answer.then().statusCode(409);
        }
        nothingIsCrowded();
    }

    /** Whatever was planned, cancelled and restored: no four of what counts within two weeks. */
    void nothingIsCrowded() {
        List<Map<String, String>> counted =
                get(followUps(application) + "?limit=100").path("items.findAll { it.counted }");
        var at = counted.stream()
                .map(one -> Instant.parse(one.get("sentAt") == null ? one.get("plannedFor") : one.get("sentAt")))
                .sorted()
                .toList();
        for (var first = 0; first + 3 < at.size(); first++) {
            assertTrue(!at.get(first + 3).isBefore(at.get(first).plus(WINDOW)), at::toString);
        }
    }

    /** What a step says may go now really goes. */
    private void sendWhatThePlanProposes() {
        if (no == null) {
            return;
        }
        List<Map<String, ?>> letters = get(of("recovery-plan")).path("steps.findAll { it.letter != null }.letter");
        for (var letter : letters) {
            var allowedAt = (String) letter.get("allowedAt");
            if (allowedAt != null && !Instant.parse(allowedAt).isAfter(TestClock.now())) {
                @SuppressWarnings("unchecked")
                var purposes = new TreeSet<>((List<String>) letter.get("purposes"));
                assertTrue(send(purposes), () -> "The plan proposed " + letter);
                return;
            }
        }
    }

    private boolean send(Set<String> purposes) {
        var body = """
                {"status": "SENT", "purposes": ["%s"], "channel": "EMAIL"}""".formatted(String.join("\", \"", purposes));
        boolean allowed = post(of("follow-ups/evaluation"), body).path("allowed");
        var answer = post(followUps(application), body);
        assertEquals(allowed ? 201 : 409, answer.statusCode(), answer.asString());
        if (!allowed) {
            refused++;
            return false;
        }
        var at = Instant.parse(answer.path("sentAt"));
        assertTrue(isGoodForm(purposes, at), () -> "%s at %s, after a no at %s".formatted(purposes, at, no));
        contacts.add(at);
        asked.addAll(purposes);
        accepted++;
        return true;
    }

    private boolean isGoodForm(Set<String> purposes, Instant at) {
        var inWindow =
                contacts.stream().filter(one -> one.plus(WINDOW).isAfter(at)).count();
        return inWindow < 3
                && purposes.stream().noneMatch(purpose -> ONCE.contains(purpose) && asked.contains(purpose))
                && purposes.stream().allMatch(purpose -> fits(purpose, at));
    }

    private boolean fits(String purpose, Instant at) {
        if (no == null) {
            return purpose.equals("STATUS_CHECK");
        }
        return switch (purpose) {
            case "THANK_YOU" -> true;
            case "STATUS_CHECK" -> false;
            case "FEEDBACK_PROBE" -> vagueLater == null ? vagueWithTheNo : vagueLater;
            case "RECONNECT" -> !at.isBefore(no.plus(UNTIL_BACK));
            default -> !(WAITING.contains(purpose) && resting(at));
        };
    }

    private boolean resting(Instant at) {
        return no != null && !restEnded && at.isBefore(no.plus(REST));
    }

    private String step(String kind) {
        return "/v1/recovery-plans/%s/steps/%s"
                .formatted(get(of("recovery-plan")).<String>path("id"), kind);
    }

    private String of(String what) {
        return "/v1/applications/%s/%s".formatted(application, what);
    }

    private static String clarity(boolean vague) {
        return vague ? "VAGUE" : "CLEAR";
    }
}
