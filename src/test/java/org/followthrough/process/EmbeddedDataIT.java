package org.followthrough.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first command's database: its data stays, also through {@code kill -9}, and nobody has to clean up. */
class EmbeddedDataIT {

    private static final String DEMO = "/v1/applications/01900000-0000-7000-8000-000000000002";

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_is_there_after_a_stop_and_after_kill_9() throws Exception {
        var acknowledged = new ArrayList<String>();
        try (var service = ServiceProcess.start(folder, Map.of()).withLocalToken()) {
            assertEquals(200, service.get(DEMO).statusCode());
            acknowledged.add(register(service));
            assertTrue(service.output().contains("-H 'Authorization: Bearer ey"), service.output());
        }
        var killed = ServiceProcess.start(folder, Map.of()).withLocalToken();
        acknowledged.addAll(registerUntilKilled(killed));
        // The database of the killed service is still running; a second kill finds one that just recovered.
        killed = ServiceProcess.start(folder, Map.of()).withLocalToken();
        acknowledged.addAll(registerUntilKilled(killed));

        try (var service = ServiceProcess.start(folder, Map.of()).withLocalToken()) {
            for (var id : acknowledged) {
                assertEquals(200, service.get("/v1/candidates/" + id).statusCode(), id);
            }
            assertTrue(acknowledged.size() > 10, "Too few writes to say anything: " + acknowledged.size());
            assertEquals(200, service.get(DEMO).statusCode());
        }
    }

    @Test
    void a_kill_in_the_middle_of_the_first_start_leaves_nothing_to_clean() throws Exception {
        for (var later : new int[] {0, 200, 500, 1000}) {
            var service = ServiceProcess.launch(folder, Map.of());
            while (clusters() == 0) {
                Thread.sleep(5);
            }
            Thread.sleep(later);
            service.kill();
        }
        try (var again = ServiceProcess.start(folder, Map.of()).withLocalToken()) {
            assertEquals(200, again.get(DEMO).statusCode());
        }
    }

    @Test
    void a_second_service_on_the_same_folder_is_refused_in_one_sentence() throws Exception {
        try (var first = ServiceProcess.start(folder, Map.of()).withLocalToken()) {
            var second = ServiceProcess.launch(folder, Map.of());
            assertEquals(1, second.exitCode());
            assertTrue(second.output().contains("Another Followthrough uses the folder"), second.output());
            assertFalse(second.output().contains("\tat "), second.output());
            assertEquals(200, first.get(DEMO).statusCode());
        }
    }

    private long clusters() throws IOException {
        var data = folder.resolve("data");
        if (!Files.exists(data)) {
            return 0;
        }
        try (var inside = Files.list(data)) {
            return inside.filter(path -> path.getFileName().toString().startsWith("postgresql-"))
                    .count();
        }
    }

    private static String register(ServiceProcess service) throws Exception {
        var answer = service.post("/v1/candidates", "{\"externalId\": \"%s\"}".formatted(UUID.randomUUID()));
        assertEquals(201, answer.statusCode(), answer.body());
        return new ObjectMapper().readTree(answer.body()).get("id").asText();
    }

    /** Four clients write while the service is killed under them; only what was answered counts. */
    private static List<String> registerUntilKilled(ServiceProcess service) throws Exception {
        var acknowledged = Collections.synchronizedList(new ArrayList<String>());
        var clients = new ArrayList<Thread>();
        for (var i = 0; i < 4; i++) {
            var client = new Thread(() -> {
                try {
                    while (!Thread.interrupted()) {
                        acknowledged.add(register(service));
                    }
                } catch (IOException | InterruptedException killed) {
                    Thread.currentThread().interrupt();
                } catch (Exception unexpected) {
                    throw new IllegalStateException(unexpected);
                }
            });
            client.start();
            clients.add(client);
        }
        while (acknowledged.size() < 20) {
            Thread.sleep(5);
        }
        service.kill();
        for (var client : clients) {
            client.join();
        }
        return List.copyOf(acknowledged);
    }
}
