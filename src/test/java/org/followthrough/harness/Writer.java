package org.followthrough.harness;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A client that writes on and on: an application, three follow-ups about it, a fourth that must be refused, and wins; each with a
 * text that nothing but the ledger makes unique.
 */
final class Writer implements Callable<Void> {

    private static final int PAUSE_MILLIS = 150;
    private static final int FOLLOW_UPS = 4;
    private static final int WRITES_PER_APPLICATION = 20;

    private final Caller caller;
    private final Ledger ledger;
    private final Repeats repeats;
    private final Shift shift;
    private final String name = UUID.randomUUID().toString().substring(24);
    private int written;

    Writer(Caller caller, Ledger ledger, Repeats repeats, Shift shift) {
        this.caller = caller;
        this.ledger = ledger;
        this.repeats = repeats;
        this.shift = shift;
    }

    @Override
    public @Nullable Void call() throws Exception {
        var candidate = write("/v1/candidates", """
            {"externalId": "%s"}\
            """);
        while (shift.goesOn()) {
            if (!candidate.accepted()) {
                candidate = write("/v1/candidates", """
                    {"externalId": "%s"}\
                    """);
                continue;
            }
            var application = noted("/v1/candidates/%s/applications".formatted(candidate.id()), """
                {"title": "%s", "companyName": "Northwind", "stage": "APPLIED"}\
                """);
            for (var n = 0; application.accepted() && shift.goesOn() && n < WRITES_PER_APPLICATION; n++) {
                about("/v1/applications/" + application.id(), n);
            }
        }
        return null;
    }

    private void about(String application, int n) throws InterruptedException {
        if (n < FOLLOW_UPS) {
            noted(application + "/follow-ups", """
                {"status": "SENT", "purposes": ["STATUS_CHECK"], "channel": "EMAIL", "text": "%s"}\
                """);
        } else {
            noted(application + "/wins", """
                {"kind": "RESULT", "text": "%s"}\
                """);
        }
    }

    private Outcome noted(String path, String body) throws InterruptedException {
        var text = text();
        var answer = sent(path, body.formatted(text));
        ledger.ended(text, answer);
        return answer;
    }

    private Outcome write(String path, String body) throws InterruptedException {
        return sent(path, body.formatted(text()));
    }

    private String text() {
        return "%s-%d".formatted(name, ++written);
    }

    private Outcome sent(String path, String body) throws InterruptedException {
        var key = repeats == Repeats.UNDER_ITS_KEY ? UUID.randomUUID().toString() : null;
        var answer = caller.post(path, body, key);
        while (answer.unknown() && repeats != Repeats.NEVER && shift.mayAskAgain()) {
            Thread.sleep(PAUSE_MILLIS);
            answer = caller.post(path, body, key);
        }
        // People pause; and what is killed here needs some of the machine to come back.
        Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS));
        return answer;
    }
}
