import java.util.Objects;
import org.followthrough.client.ApiClient;
import org.followthrough.client.api.ApplicationsApi;
import org.followthrough.client.api.ApplicationsApi.APIChangeApplicationRequest;
import org.followthrough.client.api.ApplicationsApi.APIGetApplicationRequest;
import org.followthrough.client.api.ApplicationsApi.APIOpenApplicationRequest;
import org.followthrough.client.model.Application;
import org.followthrough.client.model.ChangeApplication;
import org.followthrough.client.model.OpenApplication;

/** A PATCH that clears one field and keeps the others, and an answer that knows more than this client does. */
public class Changes {

    public static void main(String... args) throws Exception {
        var client = Quickstart.client();
        clearOneField(new ApplicationsApi(client));
        readWhatIsNew(client);
    }

    /** What is set to null is sent as null, and clears; what is never set is not sent, and stays. */
    static void clearOneField(ApplicationsApi applications) throws Exception {
        var opened = applications.openApplication(APIOpenApplicationRequest.newBuilder()
                .candidateId(Quickstart.CANDIDATE)
                .openApplication(new OpenApplication()
                        .companyName("Northwind")
                        .title("Frontend Engineer")
                        .notes("Ask Ada.")
                        .location("Bergen"))
                .build());
        applications.changeApplication(APIChangeApplicationRequest.newBuilder()
                .applicationId(opened.getId())
                .changeApplication(new ChangeApplication().notes(null))
                .build());

        var read = applications.getApplication(APIGetApplicationRequest.newBuilder()
                .applicationId(opened.getId())
                .build());
        same(null, read.getNotes());
        same("Bergen", read.getLocation());
        same("Frontend Engineer", read.getTitle());
        System.out.println("PATCH cleared notes and kept location");
    }

    static void readWhatIsNew(ApiClient client) throws Exception {
        var later = """
                {"id": "01900000-0000-7000-8000-000000000002", "stage": "NEW_STAGE", "mood": "bright"}""";
        var known = client.getObjectMapper().readValue(later, Application.class);
        same("NEW_STAGE", known.getStage());
        System.out.println("an unknown stage arrived as " + known.getStage());
    }

    static void same(Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError("expected " + expected + ", but it is " + actual);
        }
    }
}
