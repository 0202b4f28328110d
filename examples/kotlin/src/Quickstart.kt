import com.fasterxml.jackson.module.kotlin.readValue
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers
import java.util.UUID
import org.followthrough.client.apis.ApplicationsApi
import org.followthrough.client.apis.FollowUpsApi
import org.followthrough.client.apis.TestClockApi
import org.followthrough.client.infrastructure.ApiClient
import org.followthrough.client.infrastructure.ClientError
import org.followthrough.client.infrastructure.ClientException
import org.followthrough.client.infrastructure.Serializer
import org.followthrough.client.models.AdvanceClock
import org.followthrough.client.models.Channel
import org.followthrough.client.models.FollowUpRefusedProblem
import org.followthrough.client.models.Hook
import org.followthrough.client.models.HookKind
import org.followthrough.client.models.NewStatus
import org.followthrough.client.models.OpenApplication
import org.followthrough.client.models.Problem
import org.followthrough.client.models.Purpose
import org.followthrough.client.models.RecordFollowUp
import org.followthrough.client.models.Stage

val api: String = System.getenv("API") ?: "http://localhost:8080"
val candidate: UUID = UUID.fromString("01900000-0000-7000-8000-000000000001")

val followUp = RecordFollowUp(
    status = NewStatus.SENT,
    purposes = setOf(Purpose.STATUS_CHECK),
    channel = Channel.EMAIL,
    hook = Hook(HookKind.HIGHLIGHT, text = "the pairing session on accessible menus"),
)

/** The README's quickstart: three follow-ups, the fourth that is refused, and the fourth two weeks later. */
fun main() {
    logIn()
    val application = ApplicationsApi(api)
        .openApplication(candidate, OpenApplication(companyName = "Northwind", title = "Frontend Engineer", stage = Stage.APPLIED))
    for (n in 1..4) println("follow-up $n: ${send(application.id)}")
    // The demo tenant is a test tenant, with a clock of its own.
    val clock = TestClockApi(api).advanceTestClock(AdvanceClock(duration = "P14D"))
    println("two weeks later, at ${clock.now}: ${send(application.id)}")
}

/** Records the follow-up, and says from when on it is allowed where good form speaks against it now. */
fun send(application: UUID): String =
    try {
        "sent at ${FollowUpsApi(api).recordFollowUp(application, followUp, acceptLanguage = "en").sentAt}"
    } catch (failed: ClientException) {
        val json = Serializer.jacksonObjectMapper
        val body = (failed.response as ClientError<*>).body as String
        if (json.readValue<Problem>(body).type != "/problems/follow-up-refused") throw failed
        val decision = json.readValue<FollowUpRefusedProblem>(body).decision
        "refused by ${decision.refusals.joinToString { it.rule }}, allowed from ${decision.nextAllowedAt}"
    }

/** Local mode issues tokens itself; in production yours come from your OpenID Connect provider. */
fun logIn() {
    val login = HttpRequest.newBuilder(URI("$api/local/token"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("tenant=demo"))
        .build()
    val answer = HttpClient.newHttpClient().send(login, BodyHandlers.ofString()).body()
    ApiClient.accessToken = Serializer.jacksonObjectMapper.readTree(answer)["access_token"].asText()
}
