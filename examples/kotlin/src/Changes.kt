import com.fasterxml.jackson.databind.node.ObjectNode
import com.fasterxml.jackson.module.kotlin.readValue
import java.util.UUID
import kotlin.reflect.KProperty1
import org.followthrough.client.apis.ApplicationsApi
import org.followthrough.client.infrastructure.RequestConfig
import org.followthrough.client.infrastructure.Serializer
import org.followthrough.client.infrastructure.Success
import org.followthrough.client.models.Application
import org.followthrough.client.models.ChangeApplication
import org.followthrough.client.models.OpenApplication
import org.followthrough.client.models.StageChange

/** A PATCH that clears one field and keeps the others, and an answer that knows more than this client does. */
fun main() {
    logIn()
    clearOneField()
    readWhatIsNew()
}

/** The generated client leaves out what is null; what is named here is sent as null, and cleared. */
class Applications(address: String) : ApplicationsApi(address) {
    fun clear(id: UUID, vararg fields: KProperty1<ChangeApplication, *>): Application {
        val usual = changeApplicationRequestConfig(id, ChangeApplication(), ifMatch = null)
        val patch = Serializer.jacksonObjectMapper.createObjectNode()
        fields.forEach { patch.putNull(it.name) }
        val config = RequestConfig(
            usual.method, usual.path, usual.headers, usual.params, usual.query, usual.requiresAuthentication, patch)
        return when (val answer = request<ObjectNode, Application>(config)) {
            is Success -> checkNotNull(answer.data)
            else -> error("PATCH answered ${answer.statusCode}")
        }
    }
}

fun clearOneField() {
    val applications = Applications(api)
    val opened = applications.openApplication(
        candidate,
        OpenApplication(companyName = "Northwind", title = "Frontend Engineer", notes = "Ask Ada.", location = "Bergen"),
    )
    applications.clear(opened.id, ChangeApplication::notes)

    val read = applications.getApplication(opened.id)
    check(read.notes == null)
    check(read.location == "Bergen")
    check(read.title == "Frontend Engineer")
    println("PATCH cleared notes and kept location")
}

fun readWhatIsNew() {
    val later = """
        {"id": "01900000-0000-7000-8000-000000000003", "applicationId": "01900000-0000-7000-8000-000000000002",
         "to": "NEW_STAGE", "occurredAt": "2026-11-22T18:00:00Z", "actor": "candidate", "mood": "bright"}"""
    val known = Serializer.jacksonObjectMapper.readValue<StageChange>(later)
    check(known.to == "NEW_STAGE")
    println("an unknown stage arrived as ${known.to}")
}
