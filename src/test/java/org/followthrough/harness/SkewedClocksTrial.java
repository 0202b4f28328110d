package org.followthrough.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clocks of the two processes are fifteen days apart: more than the cadence's window. The database's clock decides. */
class SkewedClocksTrial {

    private static final Path SOURCE = Path.of("src/test/c/clock_ahead.c").toAbsolutePath();

    /** Of what was recorded as sent just now. */
    private static final String NOT_NOW = """
        select count(*) from follow_up
         where abs(extract(epoch from sent_at - clock_timestamp())) > 600
            or abs(extract(epoch from created_at - clock_timestamp())) > 600
        """;

    private static final Pattern START = Pattern.compile("(?m)^process_start_time_seconds(?:\\{[^}]*})? (\\S+)$");

    @TempDir
    private static Path folder;

    @Test
    void both_write_and_neither_breaks_the_cadence() throws Exception {
        var ledger = new Ledger();
        try (var database = PostgresServer.in(folder, "server");
                var fleet = Fleet.on(folder, database.host() + "/followthrough", List.of(Map.of(), ahead()))) {
            assertEquals(15, daysAhead(fleet));
            for (var address : fleet.addresses()) {
                var caller = new Caller(() -> address, fleet.token(), ledger);
                var answer = caller.post("/v1/candidates", """
                    {"externalId": "%s"}\
                    """.formatted(UUID.randomUUID()), null);
                assertEquals(201, answer.status(), answer::body);
            }
            try (var writers = Writers.writing(fleet, ledger)) {
                Thread.sleep(Duration.ofSeconds(5).toMillis());
            }
            // Before the race, whose applications all have one title.
            var compared = ledger.compare(database);
            var race = CadenceRace.of(database, fleet, ledger, 20, 12);
            Figures.say(
                    "clocks 15 days apart", "%s; not now: %d; %s; %s", race, database.count(NOT_NOW), compared, ledger);
            assertEquals(0, race.violations(), race::toString);
            assertEquals(0, race.notThree(), race::toString);
            assertEquals(0, database.count(NOT_NOW));
            compared.assertWhole();
            assertTrue(Set.of(201, 409).containsAll(ledger.statuses()), ledger::toString);
        }
    }

    private static Map<String, String> ahead() throws Exception {
        var library = folder.resolve("clock_ahead.so");
        var compiler = new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), SOURCE.toString())
                .inheritIO()
                .start();
        assertEquals(0, compiler.waitFor(), "It needs a C compiler and its headers: Debian's gcc and libc6-dev.");
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "CLOCK_AHEAD",
                String.valueOf(Duration.ofDays(15).toSeconds()));
    }

    /** By when each of them says it started, which was just now. */
    private static long daysAhead(Fleet fleet) throws Exception {
        var starts = new ArrayList<Double>();
        for (var address : fleet.addresses()) {
            var request =
                    HttpRequest.newBuilder(URI.create(address + "/q/metrics")).build();
            var metrics = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            var start = START.matcher(metrics);
            assertTrue(start.find(), metrics);
            starts.add(Double.valueOf(start.group(1)));
        }
        return Math.round((starts.get(1) - starts.get(0)) / Duration.ofDays(1).toSeconds());
    }
}
