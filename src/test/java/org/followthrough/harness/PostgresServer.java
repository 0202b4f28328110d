package org.followthrough.harness;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server as Debian has it, set up as docs/operating.md says, that can be killed, frozen and followed. */
final class PostgresServer implements AutoCloseable {

    static final String PASSWORD = "secret";

    /** Also for what it does for the trials themselves: one that is still frozen would hold them up. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);

    private static final Map<String, String> ADMINISTRATOR = Map.of("PGPASSWORD", PASSWORD, "PGUSER", "postgres");
    private static final Path BINARIES = binaries();

    private final Path folder;
    private final int port;

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(new Thread(this::killAtLast));
    }

    /** A running server with the roles and an empty database. */
    static PostgresServer in(Path parent, String name) throws Exception {
        var server = planned(parent, name);
        var password = server.folder.resolve("password");
        Files.writeString(password, PASSWORD);
        server.run(
                "initdb",
                "--pgdata=data",
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=password",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync");
        server.configure("""
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            log_error_verbosity = terse
            wal_keep_size = '256MB'
            """);
        server.start();
        server.administer("postgres", Files.readString(Path.of("src/main/resources/db/roles.sql")));
        for (var role : List.of("followthrough_owner", "followthrough")) {
            server.administer("postgres", "alter role %s password '%s'".formatted(role, PASSWORD));
        }
        server.administer("postgres", """
            create database followthrough owner followthrough_owner template template0
            encoding 'UTF8' locale 'C.UTF-8'
            """);
        return server;
    }

    /** A server that is not there yet: one day it follows another. */
    static PostgresServer planned(Path parent, String name) throws Exception {
        return new PostgresServer(Command.folder(parent, name), freePort());
    }

    /** Copies the other one, starts, and receives from then on what the other one writes, under its own name. */
    void follow(PostgresServer primary) throws Exception {
        Command.run(folder, Map.of(), List.of("rm", "-rf", "data"));
        run(
                "pg_basebackup",
                "--pgdata=data",
                "--write-recovery-conf",
                "--checkpoint=fast",
                "--no-sync",
                "--dbname=host=127.0.0.1 port=%d application_name=%s".formatted(primary.port, name()));
        configure("");
        start();
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** From here on a commit waits until the standby has it too. */
    void commitWaitsFor(PostgresServer standby) throws Exception {
        set("synchronous_standby_names", standby.name());
        Patience.until(
                TO_ANSWER,
                () -> "The standby %s does not follow".formatted(standby.name()),
                () -> count("select count(*) from pg_stat_replication where sync_state = 'sync'") > 0);
    }

    void set(String setting, String value) throws SQLException {
        administer("alter system set %s = '%s'".formatted(setting, value));
        administer("select pg_reload_conf()");
    }

    void promote() throws Exception {
        run("pg_ctl", "--pgdata=data", "--wait", "promote");
    }

    void start() throws Exception {
        run("pg_ctl", "--pgdata=data", "--log=log", "--wait", "--timeout=300", "start");
    }

    /** All of its processes at once, as when its machine is gone; but what the kernel had taken stays. */
    void kill() throws Exception {
        var processes = processes();
        signal("KILL", processes);
        for (var process : processes) {
            process.onExit().get(TO_ANSWER.toSeconds(), TimeUnit.SECONDS);
        }
    }

    Trouble frozen() throws Exception {
        return frozen("");
    }

    /** Those of its processes that carry this in their title. */
    Trouble frozen(String title) throws Exception {
        signal("STOP", titled(title));
        return this::thaw;
    }

    /** Those of its processes that carry this in their title. */
    void kill(String title) throws Exception {
        signal("KILL", titled(title));
    }

    String host() {
        return "127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    Connection administer() throws SQLException {
        return connect("followthrough");
    }

    void administer(String statement) throws SQLException {
        administer("followthrough", statement);
    }

    long count(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    String text(String query) throws SQLException {
        try (var connection = administer();
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws Exception {
        if (!processes().isEmpty()) {
            thaw();
            kill();
        }
    }

    /** A run that is stopped half-way leaves no server behind. */
    private void killAtLast() {
        try {
            close();
        } catch (Exception gone) {
            // There is nobody to tell.
        }
    }

    private void thaw() throws Exception {
        signal("CONT", processes());
    }

    private void administer(String database, String statement) throws SQLException {
        try (var connection = connect(database)) {
            connection.createStatement().execute(statement);
        }
    }

    private Connection connect(String database) throws SQLException {
        var limits = "connectTimeout=%1$d&loginTimeout=%1$d&socketTimeout=%1$d".formatted(TO_ANSWER.toSeconds());
        return DriverManager.getConnection(
                "jdbc:postgresql://%s/%s?%s".formatted(host(), database, limits), "postgres", PASSWORD);
    }

    private void configure(String lines) throws IOException {
        var file = folder.resolve("data").resolve("postgresql.conf");
        Files.writeString(file, "%s%nport = %d%n%s".formatted(Files.readString(file), port, lines));
    }

    private void run(String program, String... options) throws Exception {
        var command = new ArrayList<String>();
        command.add(BINARIES.resolve(program).toString());
        command.addAll(List.of(options));
        Command.run(folder, ADMINISTRATOR, command);
    }

    /** The postmaster first; none where it does not run. */
    private List<ProcessHandle> processes() throws IOException {
        var file = folder.resolve("data").resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return List.of();
        }
        var postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).get(0)))
                .filter(process -> commandLine(process).contains("postgres"));
        return postmaster.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }

    private List<ProcessHandle> titled(String title) throws IOException {
        return processes().stream()
                .filter(process -> commandLine(process).contains(title))
                .toList();
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
        var command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        // One that ended meanwhile makes it complain.
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/%d/cmdline".formatted(process.pid())));
        } catch (IOException gone) {
            return "";
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path binaries() {
        try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(folder -> Files.exists(folder.resolve("initdb")))
                    .max(Comparator.comparing(folder ->
                            Integer.valueOf(folder.getParent().getFileName().toString())))
                    .orElseThrow();
        } catch (IOException | RuntimeException missing) {
            throw new IllegalStateException("It needs Debian's package postgresql, 15 or newer.", missing);
        }
    }
}
