package org.followthrough.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between the service and its database, and passes on what either says: well, late, not at all, or with a reset. */
final class BadNetwork implements AutoCloseable {

    private static final int PIECE = 16 * 1024;

    private final ServerSocket entrance;
    private final int database;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int delayMillis;
    private volatile int resetsOfTenThousand;
    private volatile boolean silent;
    private final AtomicLong disturbed = new AtomicLong();

    private BadNetwork(ServerSocket entrance, int database) {
        this.entrance = entrance;
        this.database = database;
    }

    static BadNetwork before(PostgresServer database) throws IOException {
        var network = new BadNetwork(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), database.port());
        daemon(network::welcome);
        return network;
    }

    String host() {
        return "127.0.0.1:" + entrance.getLocalPort();
    }

    /** Each piece that comes from the database is passed on this much later. */
    Trouble delayed(int millis) {
        delayMillis = millis;
        return this::mend;
    }

    /** So many of a hundred questions are answered with a reset of the connection. */
    Trouble resetting(int percent) {
        resetsOfTenThousand = percent * 100;
        return this::mend;
    }

    /** Nothing comes through, nobody hangs up; what was said meanwhile arrives when the silence ends. */
    Trouble silenced() {
        silent = true;
        return this::mend;
    }

    /** How often it has delayed, reset or held up something so far. */
    long disturbed() {
        return disturbed.get();
    }

    private void welcome() throws IOException, InterruptedException {
        while (!entrance.isClosed()) {
            var service = entrance.accept();
            daemon(() -> connect(service));
        }
    }

    private void connect(Socket service) throws IOException, InterruptedException {
        hush();
        var server = new Socket();
        open.add(service);
        open.add(server);
        service.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), database));
        } catch (IOException down) {
            reset(service, server);
            return;
        }
        daemon(() -> pass(service, server, true));
        pass(server, service, false);
    }

    private void pass(Socket from, Socket to, boolean asks) throws IOException, InterruptedException {
        var piece = new byte[PIECE];
        try {
            for (var length = from.getInputStream().read(piece);
                    length >= 0;
                    length = from.getInputStream().read(piece)) {
                if (asks && ThreadLocalRandom.current().nextInt(10_000) < resetsOfTenThousand) {
                    disturbed.incrementAndGet();
                    break;
                }
                if (!asks && delayMillis > 0) {
                    disturbed.incrementAndGet();
                    Thread.sleep(delayMillis);
                }
                hush();
                to.getOutputStream().write(piece, 0, length);
            }
        } finally {
            reset(from, to);
        }
    }

    private void hush() throws InterruptedException {
        if (silent) {
            disturbed.incrementAndGet();
        }
        while (silent) {
            Thread.sleep(5);
        }
    }

    private void reset(Socket... sockets) throws IOException {
        for (var socket : sockets) {
            open.remove(socket);
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        mend();
        entrance.close();
        reset(open.toArray(Socket[]::new));
    }

    private void mend() {
        delayMillis = 0;
        resetsOfTenThousand = 0;
        silent = false;
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void daemon(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException hungUp) {
                // One of the two ends has gone, and so has this connection.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
