import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.followthrough.local.EmbeddedDatabase;
import org.followthrough.local.LocalIssuer;

/**
 * What row-level security costs: a write and the read of a page, with the database's walls as they are and with the walls
 * switched off, in turns. bench/README.md tells how to run it and how to read what it prints.
 */
public class Walls {

    static final int FEWEST_PAIRS = 8;
    static final int MOST_PAIRS = 40;
    static final Duration NO_NEW_PAIR_AFTER = Duration.ofSeconds(200);

    static final int CLIENTS = 4;
    static final int WRITES = 200;
    static final int READS = 200;
    static final int WARM_UP = 80;
    static final int WARM_UP_AT_FIRST = 1_200;

    static final int APPLICATIONS_READ = 100;
    static final int FOLLOW_UPS_EACH = 4;
    /** More than the cadence's window, so that each is accepted. */
    static final Duration APART = Duration.ofDays(15);

    /** Linux counts processor time for /proc in hundredths of a second, whatever the machine. */
    static final double MICROS_PER_TICK = 10_000;

    static final String SCOPES = "candidates:read candidates:write follow-ups:write";
    static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    /** What one side did: all the processor time of service and database, and the database's part of it. */
    record Figures(double perSecond, double micros, double microsOfDatabase) {}

    record Pair(Figures with, Figures without) {
        double ratio(ToDoubleFunction<Figures> figure) {
            return figure.applyAsDouble(with) / figure.applyAsDouble(without);
        }
    }

    /** Both requests, measured one after the other on the same side. */
    record Side(Figures write, Figures read) {}

    final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    final boolean control;
    final Path folder;
    final long began = System.nanoTime();
    final Instant now = Instant.now();
    final List<Side> with = new ArrayList<>();
    final List<Side> without = new ArrayList<>();
    int candidates;

    String loadBefore;
    String address;
    String token;
    Process service;
    long postmaster;
    Connection administrator;
    /** A session of the runtime role that prepared one statement at the beginning and keeps its plan. */
    Connection watcher;

    List<String> walled;
    String candidateRead;

    Walls(Path folder, boolean control) {
        this.folder = folder;
        this.control = control;
    }

    public static void main(String... args) throws Exception {
        if (!Files.exists(Path.of("/proc/self/stat"))) {
            System.err.println("This measures processor time through /proc: it runs on Linux only.");
            System.exit(1);
        }
        var folder = Files.createTempDirectory("walls");
        try {
            new Walls(folder, List.of(args).contains("control")).run();
        } finally {
            delete(folder);
        }
    }

    void run() throws Exception {
        loadBefore = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        try (var database = EmbeddedDatabase.start(folder.resolve("database"))) {
            try {
                start(database);
                administrator = database.administer();
                watcher = database.administer();
                measure();
            } finally {
                stop();
            }
        }
        report();
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    void measure() throws Exception {
        postmaster = Long.parseLong(one(administrator, "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)"));
        // They would do their work on whichever side happens to run; every side is vacuumed before it begins instead.
        execute(administrator, "alter system set autovacuum = off", "select pg_reload_conf()");
        walled = List.of(one(administrator, """
                select string_agg(relname, ',' order by relname)
                  from pg_class
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relrowsecurity
                """).split(","));
        execute(
                watcher,
                "set role followthrough",
                "set plan_cache_mode = force_generic_plan",
                "prepare page as select * from job_application where tenant_id = $1 and candidate_id = $2");

        candidateRead = candidate();
        var applications = applications(candidateRead, APPLICATIONS_READ);
        inParallel(writes(applications, APPLICATIONS_READ * 2));
        for (var on : List.of(true, false)) {
            prepare(on, WARM_UP_AT_FIRST);
        }
        for (var pair = 0;
                pair < FEWEST_PAIRS || pair < MOST_PAIRS && seconds() < NO_NEW_PAIR_AFTER.toSeconds();
                pair++) {
            // With, without; without, with; and so on: what drifts with time hits both alike.
            for (var on : pair % 2 == 0 ? List.of(true, false) : List.of(false, true)) {
                var side = side(on);
                (on ? with : without).add(side);
                System.err.printf(
                        Locale.ROOT,
                        "%5.0f s, %-7s write %5.0f CPU µs, page read %5.0f CPU µs%n",
                        seconds(),
                        on ? "with" : "without",
                        side.write().micros(),
                        side.read().micros());
            }
        }
        switchWalls(true);
    }

    Side side(boolean on) throws Exception {
        prepare(on, WARM_UP);
        var write = figures(writes(applications(candidate(), WRITES / FOLLOW_UPS_EACH), WRITES));
        var read = figures(reads(READS));
        return new Side(write, read);
    }

    /** Both sides begin alike: new connections, whose plans know nothing of the other side, and a warm-up. */
    void prepare(boolean on, int warmUp) throws Exception {
        switchWalls(on || control);
        execute(
                administrator,
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = 'followthrough'",
                "vacuum analyze " + String.join(", ", walled));
        reconnect();
        inParallel(writes(applications(candidate(), warmUp / FOLLOW_UPS_EACH), warmUp));
        inParallel(reads(warmUp));
    }

    /** Switches them and looks three ways whether they really are: catalog, rows, and a plan made before. */
    void switchWalls(boolean on) throws SQLException {
        for (var table : walled) {
            execute(administrator, "alter table %s %s row level security".formatted(table, on ? "enable" : "disable"));
        }
        var walls = Integer.parseInt(one(administrator, """
                select count(*) from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity
                """));
        require(walls == (on ? walled.size() : 0), "%d walls are up.".formatted(walls));
        var hidden = one(watcher, "select count(*) from tenant").equals("0");
        require(hidden == on, "Without a tenant, rows are hidden: " + hidden);
        var plan = one(watcher, "explain (format json) execute page('demo', gen_random_uuid())");
        require(plan.contains("app.tenant") == on, "A plan made before does not follow: " + plan);
    }

    /** The pool finds out about the lost connections one by one, each with a request that fails. */
    void reconnect() throws Exception {
        var inARow = 0;
        for (var attempt = 0; inARow < 10; attempt++) {
            inARow = page().statusCode() == 200 ? inARow + 1 : 0;
            require(attempt < 100, "The service does not find back to its database.");
        }
    }

    Figures figures(List<Callable<HttpResponse<String>>> requests) throws Exception {
        var databaseBefore = microsOfDatabase();
        var serviceBefore = microsOfService();
        var began = System.nanoTime();
        inParallel(requests);
        var seconds = (System.nanoTime() - began) / 1e9;
        var ofService = (microsOfService() - serviceBefore) / requests.size();
        var ofDatabase = (microsOfDatabase() - databaseBefore) / requests.size();
        return new Figures(requests.size() / seconds, ofService + ofDatabase, ofDatabase);
    }

    /** All threads of the service: utime and stime (proc(5)). */
    double microsOfService() throws IOException {
        var stat = Files.readString(Path.of("/proc/%d/stat".formatted(service.pid())));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MICROS_PER_TICK;
    }

    double microsOfDatabase() {
        var server = ProcessHandle.of(postmaster).orElseThrow();
        return Stream.concat(Stream.of(server), server.children())
                .mapToDouble(process -> microsOfOneThread(process.pid()))
                .sum();
    }

    /** The same in nanoseconds, for a process of one thread: a dozen of them would lose too much to whole ticks. */
    static double microsOfOneThread(long pid) {
        try {
            var schedstat = Files.readString(Path.of("/proc/%d/schedstat".formatted(pid)));
            return Long.parseLong(schedstat.split(" ")[0]) / 1e3;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** First one about each application, then a second about each: no two meet at the same application. */
    List<Callable<HttpResponse<String>>> writes(List<String> applications, int count) {
        var requests = new ArrayList<Callable<HttpResponse<String>>>();
        for (var i = 0; i < count; i++) {
            var path = "/v1/applications/%s/follow-ups".formatted(applications.get(i % applications.size()));
            var sentAt = now.minus(APART.multipliedBy(1 + i / applications.size()));
            var body = """
                    {"status": "SENT", "sentAt": "%s", "purposes": ["STATUS_CHECK"], "channel": "EMAIL"}""".formatted(sentAt);
            requests.add(() -> post(path, body));
        }
        return requests;
    }

    List<Callable<HttpResponse<String>>> reads(int count) {
        var requests = new ArrayList<Callable<HttpResponse<String>>>();
        for (var i = 0; i < count; i++) {
            requests.add(() -> expect(200, page()));
        }
        return requests;
    }

    String candidate() throws Exception {
        return id(post("/v1/candidates", """
                {"externalId": "walls-%d"}""".formatted(++candidates)));
    }

    List<String> applications(String candidate, int count) throws Exception {
        var path = "/v1/candidates/%s/applications".formatted(candidate);
        var requests = new ArrayList<Callable<HttpResponse<String>>>();
        for (var i = 0; i < count; i++) {
            var body = """
                    {"title": "Engineer %d", "companyName": "Company %d", "stage": "APPLIED"}""".formatted(i, i % 20);
            requests.add(() -> post(path, body));
        }
        return inParallel(requests).stream().map(Walls::id).toList();
    }

    HttpResponse<String> page() throws Exception {
        var path = "/v1/candidates/%s/applications?limit=20".formatted(candidateRead);
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return expect(
                201,
                http.send(
                        request(path)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        require(answer.statusCode() == status, answer.statusCode() + " " + answer.body());
        return answer;
    }

    static String id(HttpResponse<String> answer) {
        var id = ID.matcher(answer.body());
        require(id.find(), answer.body());
        return id.group(1);
    }

    static <T> List<T> inParallel(List<Callable<T>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            var results = new ArrayList<T>();
            for (var one : pool.invokeAll(calls)) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    void start(EmbeddedDatabase database) throws Exception {
        var issuer = LocalIssuer.keptIn(folder);
        token = issuer.token(Map.of("tenant", "demo", "role", "service", "sub", "walls", "scope", SCOPES));
        var environment = new HashMap<String, String>();
        database.configuration()
                .forEach((key, value) ->
                        environment.put(key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT), value));
        environment.putAll(Map.of(
                "FOLLOWTHROUGH_TENANTS_DEMO_NAME", "Demo",
                "FOLLOWTHROUGH_ISSUERS_TEST_ISSUER", "urn:followthrough:local",
                "FOLLOWTHROUGH_ISSUERS_TEST_AUDIENCE", "followthrough",
                "FOLLOWTHROUGH_ISSUERS_TEST_KEYS", issuer.configuration().get("followthrough.issuers.local.keys"),
                "FOLLOWTHROUGH_ISSUERS_TEST_TENANTS", "demo"));
        var port = freePort();
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        address = "http://localhost:" + port;

        var log = folder.resolve("service.log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-jar", JAR.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        service = builder.start();
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!ready()) {
            if (!service.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("It did not get ready:\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    boolean ready() throws InterruptedException {
        try {
            return http.send(request("/q/health/ready").build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    void stop() throws InterruptedException {
        if (service != null) {
            service.destroy();
            if (!service.waitFor(60, TimeUnit.SECONDS)) {
                service.destroyForcibly().waitFor();
            }
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    void report() {
        System.out.printf(
                Locale.ROOT,
                "%s%d pairs of sides, %d clients, %d writes and %d reads a side, %d processors, Java %s, load before it %s, Linux only; %.0f s.%n",
                control ? "CONTROL, the walls are up on both sides: the ratios show the noise. " : "",
                with.size(),
                CLIENTS,
                WRITES,
                READS,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                loadBefore,
                seconds());
        System.out.printf(
                "%d tables were switched before every side; a plan prepared at the beginning followed every time.%n%n",
                walled.size());
        System.out.println("| request | figure | with | without | with/without: median | quartiles |");
        System.out.println("|---|---|--:|--:|--:|--:|");
        rows("write", Side::write);
        rows("page read", Side::read);
    }

    void rows(String request, Function<Side, Figures> figures) {
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < with.size(); i++) {
            pairs.add(new Pair(figures.apply(with.get(i)), figures.apply(without.get(i))));
        }
        row(request, "requests a second", pairs, Figures::perSecond);
        row(request, "CPU µs a request", pairs, Figures::micros);
        row(request, "of these PostgreSQL", pairs, Figures::microsOfDatabase);
    }

    static void row(String request, String name, List<Pair> pairs, ToDoubleFunction<Figures> figure) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f | %.0f | %.3f | %.3f to %.3f |%n",
                request,
                name,
                quantile(0.5, pairs, pair -> figure.applyAsDouble(pair.with())),
                quantile(0.5, pairs, pair -> figure.applyAsDouble(pair.without())),
                quantile(0.5, pairs, pair -> pair.ratio(figure)),
                quantile(0.25, pairs, pair -> pair.ratio(figure)),
                quantile(0.75, pairs, pair -> pair.ratio(figure)));
    }

    /** Between two values, the straight line. */
    static double quantile(double share, List<Pair> pairs, ToDoubleFunction<Pair> value) {
        var sorted = pairs.stream().mapToDouble(value).sorted().toArray();
        var place = share * (sorted.length - 1);
        var below = (int) place;
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
