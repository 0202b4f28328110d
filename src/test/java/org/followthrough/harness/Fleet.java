package org.followthrough.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.followthrough.access.Scope;
import org.followthrough.local.LocalIssuer;
import org.followthrough.process.ServiceProcess;

/** Processes of the service on one database, and a token that all of them accept, by clocks that are weeks apart too. */
final class Fleet implements AutoCloseable {

    private static final String SCOPES = String.join(" ", Scope.ALL);

    /** To the end of its trace. */
    private static final Pattern ERROR = Pattern.compile("(?m)^.* ERROR .*(?:\\R(?!\\d\\d:).*){0,60}");

    private final Path folder;
    private final List<Map<String, String>> each;
    private final Map<String, String> settings = new HashMap<>();
    private final List<ServiceProcess> processes = new CopyOnWriteArrayList<>();
    private final String token;

    private Fleet(Path folder, String hosts, List<Map<String, String>> each) {
        this.folder = folder;
        this.each = each;
        var issuer = LocalIssuer.keptIn(folder);
        token = issuer.token(Map.of(
                "tenant", "demo",
                "role", "service",
                "sub", "harness",
                "scope", SCOPES,
                "exp", Instant.now().plus(Duration.ofDays(60)).getEpochSecond()));
        settings.putAll(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + hosts,
                "QUARKUS_DATASOURCE_PASSWORD", PostgresServer.PASSWORD,
                "QUARKUS_FLYWAY_PASSWORD", PostgresServer.PASSWORD,
                "FOLLOWTHROUGH_RATE_LIMIT_ENABLED", "false",
                "FOLLOWTHROUGH_TENANTS_DEMO_NAME", "Demo",
                "FOLLOWTHROUGH_ISSUERS_TEST_ISSUER", "urn:followthrough:local",
                "FOLLOWTHROUGH_ISSUERS_TEST_AUDIENCE", "followthrough",
                "FOLLOWTHROUGH_ISSUERS_TEST_KEYS", issuer.configuration().get("followthrough.issuers.local.keys"),
                "FOLLOWTHROUGH_ISSUERS_TEST_TENANTS", "demo"));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> processes.forEach(process -> {
                    try {
                        process.kill();
                    } catch (InterruptedException stopping) {
                        Thread.currentThread().interrupt();
                    }
                })));
    }

    /** Two processes, ready. */
    static Fleet on(Path folder, PostgresServer database) throws Exception {
        return on(folder, database.host() + "/followthrough", Map.of());
    }

    static Fleet on(Path folder, String hostsAndDatabase, Map<String, String> more) throws Exception {
        return on(folder, hostsAndDatabase, List.of(more, more));
    }

    /** A process for each of the settings. */
    static Fleet on(Path folder, String hostsAndDatabase, List<Map<String, String>> each) throws Exception {
        var fleet = new Fleet(folder, hostsAndDatabase, each);
        var starting = new ArrayList<CompletableFuture<ServiceProcess>>();
        for (var more : each) {
            starting.add(CompletableFuture.supplyAsync(() -> fleet.started(more)));
        }
        for (var one : starting) {
            fleet.processes.add(one.join());
        }
        return fleet;
    }

    String token() {
        return token;
    }

    List<String> addresses() {
        return processes.stream().map(ServiceProcess::address).toList();
    }

    int size() {
        return processes.size();
    }

    /** What the processes that run have logged as errors, with the lines that follow each. */
    String errors() {
        return processes.stream()
                .flatMap(process -> ERROR.matcher(process.output()).results())
                .map(MatchResult::group)
                .collect(Collectors.joining("\n"));
    }

    /** As {@code kill -9} does. */
    void kill(int number) throws InterruptedException {
        processes.get(number).kill();
    }

    /** As {@code kill} does, until it has ended. */
    void stop(int number) throws InterruptedException {
        processes.get(number).close();
    }

    /** The one that has ended, anew and at another address. */
    void restart(int number) {
        processes.set(number, started(each.get(number)));
    }

    @Override
    public void close() throws InterruptedException {
        for (var process : processes) {
            process.kill();
        }
    }

    private ServiceProcess started(Map<String, String> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        try {
            return ServiceProcess.start(folder, all);
        } catch (Exception failed) {
            throw new CompletionException(failed);
        }
    }
}
