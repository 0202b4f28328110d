import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** Looks at one whole answer of an HTTP side, for wrk counts statuses only. */
final class Answers {

    private static final String BODY = """
            {"status": "SENT", "purposes": ["STATUS_CHECK"], "channel": "EMAIL", "text": "Thank you for the talk on Tuesday.",
             "hook": {"kind": "HIGHLIGHT", "text": "the pairing session on accessible menus"}}""";
    private static final Pattern TITLES = Pattern.compile("\"title\":\"Frontend Engineer");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    void look(String address, Operation operation, long application) {
        switch (operation) {
            case PAGE -> {
                var page = get(address + "/v1/candidates/%s/applications?limit=20".formatted(id("0190c000", 7)));
                Load.require(TITLES.matcher(page).results().count() == 20, page);
                Load.require(page.contains("\"nextCursor\":\"") && page.contains("\"lastFollowUp\":{"), page);
            }
            case SINGLE_READ -> {
                var one = get(address + "/v1/applications/" + id("0190a000", 175));
                Load.require(one.contains("\"title\":\"Frontend Engineer 175\""), one);
            }
            case ACCEPTED -> {
                var made = post(address, 201, application);
                Load.require(made.contains("\"status\":\"SENT\"") && made.contains("\"allowance\":{"), made);
            }
            case REFUSED -> {
                var refused = post(address, 409, 0);
                Load.require(
                        refused.contains("/problems/follow-up-refused") && refused.contains("\"nextAllowedAt\":\""),
                        refused);
            }
        }
    }

    static String id(String prefix, long n) {
        return "%s-0000-7000-8000-1%011d".formatted(prefix, n);
    }

    private String post(String address, int status, long application) {
        var path = "/v1/applications/%s/follow-ups".formatted(id("0190a000", application));
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(BODY)),
                status);
    }

    private String get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)), 200);
    }

    private String send(HttpRequest.Builder request, int status) {
        try {
            var asked = request.header("Authorization", "Bearer " + System.getenv("BENCH_TOKEN"))
                    .build();
            var answer = http.send(asked, BodyHandlers.ofString());
            Load.require(
                    answer.statusCode() == status,
                    "%s: %d %s".formatted(asked.uri(), answer.statusCode(), answer.body()));
            return answer.body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
