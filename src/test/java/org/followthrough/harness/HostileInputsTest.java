package org.followthrough.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostileInputsTest {

    private static final int REQUESTS = 2_000;
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d(T[^&]*)?";

    @Test
    void the_seed_tells_what_a_request_asks_whatever_is_there_by_then() throws Exception {
        var emptyHanded = new HostileInputs(new Places(), "token");
        var places = new Places();
        for (var collection : HostileInputs.properties().values()) {
            IntStream.range(0, 9).forEach(each -> places.found("/%s/%s".formatted(collection, UUID.randomUUID())));
        }
        var wellVersed = new HostileInputs(places, "token");
        for (var n = 0; n < REQUESTS; n++) {
            assertEquals(choices(emptyHanded, 1, n), choices(wellVersed, 1, n));
        }
    }

    @Test
    void neighbours_do_not_choose_alike() {
        var first = IntStream.range(0, REQUESTS)
                .map(n -> HostileInputs.random(1, n).nextInt(64))
                .distinct();
        assertEquals(64, first.count());
    }

    private static Map<String, Object> choices(HostileInputs inputs, long seed, int number) {
        var request = inputs.next("http://localhost", number, HostileInputs.random(seed, number));
        return Map.of(
                "method", request.method(),
                "address", request.uri().toString().replaceAll(ID, "id").replaceAll(DAY, "day"),
                "headers", request.headers().map(),
                "body",
                        request.bodyPublisher()
                                        .map(HttpRequest.BodyPublisher::contentLength)
                                        .orElse(0L)
                                > 0);
    }
}
