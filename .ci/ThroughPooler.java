import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Two tenants write, read and race at once through processes that share a few connections to the database, while somebody without
 * a tenant looks what these very connections show. Prints what it counted, a name and a number a line.
 *
 * <p>Arguments: seconds; the processes' addresses, with commas; the pooler's JDBC URL; a token for acme; one for globex.
 */
class ThroughPooler {

    private static final int CLIENTS_OF_EACH = 8;
    private static final int RACES_OF_EACH = 10;
    private static final int RUNNERS = 20;
    private static final int WINS = 3;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private static final String FOLLOW_UP = """
            {"status": "SENT", "purposes": ["STATUS_CHECK"], "channel": "EMAIL"}""";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, AtomicLong> counted = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final String[] processes;
    private final long end;
    private volatile boolean looking = true;

    private ThroughPooler(int seconds, String[] processes) {
        this.processes = processes;
        this.end = System.nanoTime() + seconds * 1_000_000_000L;
    }

    public static void main(String... args) throws Exception {
        var through = new ThroughPooler(Integer.parseInt(args[0]), args[1].split(","));
        var acme = new Tenant("acme", "globex", args[3]);
        var globex = new Tenant("globex", "acme", args[4]);
        var looks = through.threads.submit(() -> through.look(args[2]));
        var working = new ArrayList<Future<?>>();
        for (var tenant : List.of(acme, globex)) {
            working.add(through.threads.submit(() -> through.race(tenant)));
            for (var client = 0; client < CLIENTS_OF_EACH; client++) {
                working.add(through.threads.submit(() -> through.write(tenant)));
            }
        }
        for (var one : working) {
            one.get();
        }
        through.looking = false;
        looks.get();
        through.threads.shutdown();
        for (var name : List.of("acknowledged", "lost", "foreign", "raced", "not-three", "doubled", "looks", "seen")) {
            through.count(name, 0);
        }
        new TreeMap<>(through.counted).forEach((name, number) -> System.out.println(name + " " + number));
    }

    private record Tenant(String name, String other, String token) {}

    private record Answer(int status, String body) {

        String id() {
            var id = ID.matcher(body);
            return id.find() ? id.group(1) : "none";
        }
    }

    /** A client who asks at once, at another process, for what was acknowledged, and at the end for all of it. */
    private Void write(Tenant tenant) throws Exception {
        var candidate = candidate(tenant);
        var acknowledged = new ArrayList<String>();
        while (System.nanoTime() < end) {
            var mark = mark(tenant);
            var application = application(tenant, candidate, mark);
            var written = new ArrayList<String>();
            for (var n = 0; n < WINS; n++) {
                var win = mark(tenant);
                made(tenant, "/v1/applications/%s/wins".formatted(application), """
                        {"kind": "RESULT", "text": "%s"}""".formatted(win));
                written.add(win);
            }
            mustHold(shown(tenant, "/v1/applications/" + application), List.of(mark));
            mustHold(shown(tenant, "/v1/applications/%s/wins?limit=100".formatted(application)), written);
            mustHold(shown(tenant, "/v1/candidates?limit=100"), List.of(tenant.name() + "-"));
            acknowledged.add(mark);
            acknowledged.addAll(written);
        }
        count("acknowledged", acknowledged.size());
        mustHold(shown(tenant, "/v1/candidates/%s/export".formatted(candidate)), acknowledged);
        return null;
    }

    /** Many want to follow up on one application at once; then all of them send one request under one key. */
    private Void race(Tenant tenant) throws Exception {
        var candidate = candidate(tenant);
        for (var race = 0; race < RACES_OF_EACH; race++) {
            var application = application(tenant, candidate, mark(tenant));
            var path = "/v1/applications/%s/".formatted(application);
            var accepted = new HashSet<String>();
            while (accepted.addAll(made(() -> post(tenant, path + "follow-ups", FOLLOW_UP, null)))) {
                // Until nobody is accepted any more.
            }
            count("raced", 1);
            count("not-three", accepted.size() == 3 ? 0 : 1);

            var win = """
                    {"kind": "RESULT", "text": "%s"}""".formatted(mark(tenant));
            var key = UUID.randomUUID().toString();
            var made = new HashSet<String>();
            while (made.addAll(made(() -> post(tenant, path + "wins", win, key))) || made.isEmpty()) {
                // Until it is carried out, and nothing new comes of it.
            }
            count("doubled", made.size() == 1 ? 0 : 1);
        }
        return null;
    }

    /** What comes of one request, sent by many at once; again where all connections were too busy for any of them. */
    private Set<String> made(Callable<Answer> request) throws Exception {
        var answers = together(request);
        while (answers.stream().allMatch(answer -> answer.status() == 503)) {
            answers = together(request);
        }
        return answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(Answer::id)
                .collect(Collectors.toSet());
    }

    private List<Answer> together(Callable<Answer> request) throws Exception {
        var running = new ArrayList<Future<Answer>>();
        for (var runner = 0; runner < RUNNERS; runner++) {
            running.add(threads.submit(request));
        }
        var answers = new ArrayList<Answer>();
        for (var one : running) {
            answers.add(one.get());
        }
        return answers;
    }

    /** Nobody is shown anything whom the database does not know, whosever transaction the connection carried before. */
    private Void look(String url) throws Exception {
        try (var connection = DriverManager.getConnection(url);
                var question = connection.prepareStatement("select count(*) from candidate")) {
            while (looking) {
                try (var row = question.executeQuery()) {
                    row.next();
                    count("looks", 1);
                    count("seen", row.getLong(1) > 0 ? 1 : 0);
                }
            }
        }
        return null;
    }

    private String candidate(Tenant tenant) throws Exception {
        return made(tenant, "/v1/candidates", """
                {"externalId": "%s"}""".formatted(mark(tenant)));
    }

    private String application(Tenant tenant, String candidate, String mark) throws Exception {
        return made(tenant, "/v1/candidates/%s/applications".formatted(candidate), """
                {"title": "%s", "companyName": "Northwind", "stage": "APPLIED"}""".formatted(mark));
    }

    /** Under a key, until it is: where all connections are busy, the answer is 503. */
    private String made(Tenant tenant, String path, String body) throws Exception {
        var key = UUID.randomUUID().toString();
        var answer = post(tenant, path, body, key);
        while (answer.status() != 201) {
            Thread.sleep(100);
            answer = post(tenant, path, body, key);
        }
        return answer.id();
    }

    private Answer shown(Tenant tenant, String path) throws Exception {
        var answer = get(tenant, path);
        while (answer.status() != 200) {
            Thread.sleep(100);
            answer = get(tenant, path);
        }
        return answer;
    }

    private static String mark(Tenant tenant) {
        return tenant.name() + "-" + UUID.randomUUID();
    }

    private void mustHold(Answer answer, List<String> marks) {
        count("lost", marks.stream().filter(mark -> !answer.body().contains(mark)).count());
    }

    private Answer get(Tenant tenant, String path) throws Exception {
        return send(tenant, request(path).GET());
    }

    private Answer post(Tenant tenant, String path, String body, String key) throws Exception {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(tenant, key == null ? request : request.header("Idempotency-Key", key));
    }

    private HttpRequest.Builder request(String path) {
        var process = processes[Math.floorMod(turn.getAndIncrement(), processes.length)];
        return HttpRequest.newBuilder(URI.create(process + path));
    }

    private Answer send(Tenant tenant, HttpRequest.Builder request) throws Exception {
        var response = http.send(
                request.header("Authorization", "Bearer " + tenant.token()).build(), BodyHandlers.ofString());
        count("status-" + response.statusCode(), 1);
        count("foreign", response.body().contains(tenant.other() + "-") ? 1 : 0);
        return new Answer(response.statusCode(), response.body());
    }

    private void count(String name, long more) {
        counted.computeIfAbsent(name, first -> new AtomicLong()).addAndGet(more);
    }
}
