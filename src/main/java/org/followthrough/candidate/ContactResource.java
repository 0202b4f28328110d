package org.followthrough.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.followthrough.access.Scope;
import org.followthrough.platform.Exchange;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
class ContactResource {

    private final Exchange exchange;
    private final Contacts contacts;

    ContactResource(Exchange exchange, Contacts contacts) {
        this.exchange = exchange;
        this.contacts = contacts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/candidates/{candidateId}/contacts")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Add a contact",
            description = "Adds a person at one of the candidate's companies: whom they write to, hear from or meet.")
    @APIResponseSchema(value = ContactView.class, responseCode = "201", responseDescription = "The new contact.")
    public Response addContact(@PathParam("candidateId") UUID candidateId, @NotNull @Valid AddContact contact) {
        return exchange.create("/v1/contacts", () -> contacts.add(candidateId, contact));
    }

    @GET
    @Path("/candidates/{candidateId}/contacts")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "List contacts",
            description = "The candidate's contacts at all companies or at one, newest first.")
    @APIResponseSchema(value = ContactPage.class, responseDescription = "One page of contacts.")
    public Response listContacts(@PathParam("candidateId") UUID candidateId, @BeanParam @Valid ContactQuery query) {
        return exchange.page(() -> contacts.list(candidateId, query));
    }

    @GET
    @Path("/contacts/{contactId}")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(summary = "Show a contact", description = "One contact, with an entity tag.")
    @APIResponseSchema(value = ContactView.class, responseDescription = "The contact.")
    public Response getContact(@PathParam("contactId") UUID contactId) {
        return exchange.show(() -> contacts.show(contactId));
    }

    @PATCH
    @Path("/contacts/{contactId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Change a contact",
            description =
                    "JSON merge patch: null clears a field, what is left out stays. A contact who changes employers"
                            + " gets another `companyId`.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeContact.class)))
    @APIResponseSchema(value = ContactView.class, responseDescription = "The contact after the change.")
    public Response changeContact(@PathParam("contactId") UUID contactId, JsonNode patch) {
        return exchange.change(() -> contacts.show(contactId), () -> contacts.change(contactId, patch));
    }

    @DELETE
    @Path("/contacts/{contactId}")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Delete a contact",
            description = "Deletes a contact with their connections. Messages and follow-ups stay, and no longer name"
                    + " anybody.")
    @APIResponse(responseCode = "204", description = "The contact is gone.")
    public Response deleteContact(@PathParam("contactId") UUID contactId) {
        return exchange.delete(() -> contacts.show(contactId), () -> contacts.delete(contactId));
    }
}
