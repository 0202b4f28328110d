import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.client.ApiClient;
import org.followthrough.client.ApiException;
import org.followthrough.client.api.ApplicationsApi;
import org.followthrough.client.api.ApplicationsApi.APIOpenApplicationRequest;
import org.followthrough.client.api.FollowUpsApi;
import org.followthrough.client.api.FollowUpsApi.APIRecordFollowUpRequest;
import org.followthrough.client.api.TestClockApi;
import org.followthrough.client.api.TestClockApi.APIAdvanceTestClockRequest;
import org.followthrough.client.model.*;

/** The README's quickstart: three follow-ups, the fourth that is refused, and the fourth two weeks later. */
public class Quickstart {

    static final String API = Optional.ofNullable(System.getenv("API")).orElse("http://localhost:8080");
    static final UUID CANDIDATE = UUID.fromString("01900000-0000-7000-8000-000000000001");

    static final RecordFollowUp FOLLOW_UP = new RecordFollowUp()
            .status(NewStatus.SENT)
            .purposes(Set.of(Purpose.STATUS_CHECK))
            .channel(Channel.EMAIL)
            .hook(new Hook().kind(HookKind.HIGHLIGHT).text("the pairing session on accessible menus"));

    public static void main(String... args) throws Exception {
        var client = client();
        var application = new ApplicationsApi(client)
                .openApplication(APIOpenApplicationRequest.newBuilder()
                        .candidateId(CANDIDATE)
                        .openApplication(new OpenApplication()
                                .companyName("Northwind")
                                .title("Frontend Engineer")
                                .stage(Stage.APPLIED))
                        .build());
        for (var n = 1; n <= 4; n++) {
            System.out.println("follow-up " + n + ": " + send(client, application.getId()));
        }
        // The demo tenant is a test tenant, with a clock of its own.
        var clock = new TestClockApi(client)
                .advanceTestClock(APIAdvanceTestClockRequest.newBuilder()
                        .advanceClock(new AdvanceClock().duration("P14D"))
                        .build());
        System.out.println("two weeks later, at " + clock.getNow() + ": " + send(client, application.getId()));
    }

    /** Records the follow-up, and says from when on it is allowed where good form speaks against it now. */
    static String send(ApiClient client, UUID application) throws Exception {
        try {
            var sent = new FollowUpsApi(client)
                    .recordFollowUp(APIRecordFollowUpRequest.newBuilder()
                            .applicationId(application)
                            .recordFollowUp(FOLLOW_UP)
                            .acceptLanguage("en")
                            .build());
            return "sent at " + sent.getSentAt();
        } catch (ApiException failed) {
            var json = client.getObjectMapper();
            var problem = json.readValue(failed.getResponseBody(), Problem.class);
            if (!problem.getType().equals("/problems/follow-up-refused")) {
                throw failed;
            }
            var decision = json.readValue(failed.getResponseBody(), FollowUpRefusedProblem.class)
                    .getDecision();
            var rules = decision.getRefusals().stream().map(Refusal::getRule).collect(Collectors.joining(", "));
            return "refused by " + rules + ", allowed from " + decision.getNextAllowedAt();
        }
    }

    /** Local mode issues tokens itself; in production yours come from your OpenID Connect provider. */
    static ApiClient client() throws Exception {
        var client = new ApiClient();
        client.updateBaseUri(API);
        var login = HttpRequest.newBuilder(URI.create(API + "/local/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("tenant=demo"))
                .build();
        var answer =
                HttpClient.newHttpClient().send(login, BodyHandlers.ofString()).body();
        var token =
                client.getObjectMapper().readTree(answer).get("access_token").asText();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }
}
