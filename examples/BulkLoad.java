import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A year of job searching: 20 candidates, 2,000 applications and 6,000 attempts at a follow-up, the same ones every
 * time, sent to a running service. It ends with how many were accepted and how many refused.
 *
 * <p>Run it with {@code java examples/BulkLoad.java http://localhost:8080}; several addresses share the work. The
 * environment's {@code TOKEN} is the bearer token; without one, local mode is asked for one.
 */
public class BulkLoad {

    static final int CANDIDATES = 20;
    static final int APPLICATIONS = 2_000;
    static final int FOLLOW_UPS = 6_000;
    static final int CLIENTS = 8;
    static final long SEED = 20_261_122;
    static final int TOO_MANY_REQUESTS = 429;

    static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    static final Pattern TYPE = Pattern.compile("\"type\":\"/problems/([a-z-]+)\"");

    static final String[] ROLES = {"Engineer", "Designer", "Analyst", "Product Manager", "Writer", "Nurse", "Teacher"};
    static final String[] CHANNELS = {"EMAIL", "EMAIL", "EMAIL", "PHONE", "PORTAL"};
    static final String[] PURPOSES = {"STATUS_CHECK", "CONTINUE_CONVERSATION"};

    final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    final String[] addresses;
    final AtomicInteger turn = new AtomicInteger();
    final AtomicInteger done = new AtomicInteger();
    final Map<String, Integer> outcomes = new TreeMap<>();
    String token = System.getenv("TOKEN");

    BulkLoad(String... addresses) {
        this.addresses = addresses;
    }

    public static void main(String... args) throws Exception {
        var addresses = args.length == 0 ? new String[] {"http://localhost:8080"} : args;
        System.exit(new BulkLoad(addresses).run() ? 0 : 1);
    }

    boolean run() throws Exception {
        if (token == null) {
            token = localToken();
        }
        var random = new Random(SEED);
        var now = Instant.now();
        var began = System.nanoTime();
        var candidates = new ArrayList<String>();
        for (var i = 0; i < CANDIDATES; i++) {
            var number = i;
            candidates.add(id(post("/v1/candidates", """
                    {"externalId": "bulk-%d-%d", "displayName": "Candidate %d", "timeZone": "Europe/Oslo"}""".formatted(now.toEpochMilli(), number, number))));
        }
        var applications = new ArrayList<Callable<String>>();
        for (var i = 0; i < APPLICATIONS; i++) {
            var path = "/v1/candidates/%s/applications".formatted(candidates.get(i % CANDIDATES));
            var body = """
                    {"title": "%s %d", "companyName": "Company %d", "source": "bulk", "stage": "APPLIED"}""".formatted(ROLES[random.nextInt(ROLES.length)], i, random.nextInt(60));
            applications.add(() -> id(post(path, body)));
        }
        var ids = inParallel(applications, "applications");

        var followUps = new ArrayList<Callable<String>>();
        for (var i = 0; i < FOLLOW_UPS; i++) {
            // Some applications are followed up on far more eagerly than others.
            var application = ids.get((int) (Math.pow(random.nextDouble(), 3) * ids.size()));
            var path = "/v1/applications/%s/follow-ups".formatted(application);
            // A conversation stays on the channel it began on.
            var body = followUp(random, now, CHANNELS[Math.floorMod(application.hashCode(), CHANNELS.length)]);
            followUps.add(() -> outcome(post(path, body)));
        }
        done.set(0);
        inParallel(followUps, "follow-ups").forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));

        var seconds = (System.nanoTime() - began) / 1e9;
        var requests = CANDIDATES + APPLICATIONS + FOLLOW_UPS;
        System.out.printf(
                "%d candidates, %d applications, %d follow-ups: %s; %d requests in %.1f s, %.0f a second%n",
                CANDIDATES, APPLICATIONS, FOLLOW_UPS, outcomes, requests, seconds, requests / seconds);
        return outcomes.keySet().stream().allMatch(List.of("accepted", "refused")::contains);
    }

    /** Sent some day within the last year, or planned for some day of the next weeks. */
    String followUp(Random random, Instant now, String channel) {
        var purpose = PURPOSES[random.nextInt(PURPOSES.length)];
        var minutes = random.nextInt(365 * 24 * 60);
        return random.nextInt(10) == 0
                ? """
                {"status": "PLANNED", "plannedFor": "%s", "purposes": ["%s"], "channel": "%s"}""".formatted(now.plus(Duration.ofMinutes(60 + minutes / 8)), purpose, channel)
                : """
                {"status": "SENT", "sentAt": "%s", "purposes": ["%s"], "channel": "%s"}""".formatted(now.minus(Duration.ofMinutes(minutes)), purpose, channel);
    }

    String outcome(HttpResponse<String> answer) {
        if (answer.statusCode() == 201) {
            return "accepted";
        }
        var type = TYPE.matcher(answer.body());
        var problem = type.find() ? type.group(1) : "no problem document";
        return answer.statusCode() == 409 && problem.equals("follow-up-refused")
                ? "refused"
                : answer.statusCode() + " " + problem;
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        var address = addresses[turn.getAndIncrement() % addresses.length];
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        while (answer.statusCode() == TOO_MANY_REQUESTS) {
            Thread.sleep(
                    1_000 * answer.headers().firstValueAsLong("Retry-After").orElse(1));
            answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        }
        return answer;
    }

    String localToken() throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(addresses[0] + "/local/token"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var found = ACCESS_TOKEN.matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException("Set TOKEN: " + answer.body());
        }
        return found.group(1);
    }

    String id(HttpResponse<String> answer) {
        var id = ID.matcher(answer.body());
        if (answer.statusCode() != 201 || !id.find()) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return id.group(1);
    }

    List<String> inParallel(List<Callable<String>> calls, String what) throws Exception {
        var pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            var running = calls.stream()
                    .map(call -> pool.submit(() -> {
                        var result = call.call();
                        progress(done.incrementAndGet(), calls.size(), what);
                        return result;
                    }))
                    .toList();
            var results = new ArrayList<String>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    static void progress(int done, int all, String what) {
        var step = Math.max(1, all / 50);
        if (done % step == 0 || done == all) {
            var full = 40 * done / all;
            System.out.printf("\r[%s%s] %5d of %d %s", "#".repeat(full), " ".repeat(40 - full), done, all, what);
            if (done == all) {
                System.out.printf("%n");
            }
        }
    }
}
