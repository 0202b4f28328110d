package org.followthrough.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;
import org.followthrough.policy.Platform;

/** What can be done with connections: where the candidate and a contact know each other, once for each platform. */
@ApplicationScoped
public class Connections {

    private final ConnectionRepository connections;
    private final Contacts contacts;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;

    Connections(
            ConnectionRepository connections, Contacts contacts, MergePatch mergePatch, CurrentTransaction current) {
        this.connections = connections;
        this.contacts = contacts;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    ConnectionView add(UUID contactId, AddConnection wanted) {
        var contact = contacts.require(contactId);
        connections.with(contact, wanted.platform()).ifPresent(known -> {
            throw Failure.alreadyExists("The candidate is connected with this contact there.", known.id());
        });
        return store(contact, wanted.platform(), current.past("/connectedSince", wanted.connectedSince()))
                .view();
    }

    ConnectionPage list(UUID contactId, PageQuery page) {
        return Page.cut(
                connections.page(contacts.require(contactId), page),
                page,
                TenantScopedRepository::newestFirstCursor,
                (rows, next) ->
                        new ConnectionPage(rows.stream().map(Connection::view).toList(), next));
    }

    ConnectionView show(UUID id) {
        return connections.findOwn(id).map(Connection::view).orElseThrow(() -> Failure.notFound("connection", id));
    }

    ConnectionView change(UUID id, JsonNode patch) {
        var connection = requireForUpdate(id);
        var wanted = mergePatch.apply(connection.details(), patch, ChangeConnection.class);
        if (!wanted.equals(connection.details())) {
            connection.correct(current.past("/connectedSince", wanted.connectedSince()), current.recordedAt());
        }
        return connection.view();
    }

    void delete(UUID id) {
        connections.delete(requireForUpdate(id));
    }

    /** Who hears from a contact on a platform knows them there. A connection that is there stays as it is. */
    public void makeWhereNone(Contact contact, Platform platform, Instant since) {
        if (connections.with(contact, platform).isEmpty()) {
            store(contact, platform, since);
        }
    }

    private Connection store(Contact contact, Platform platform, Instant since) {
        var connection = new Connection(contact, platform, since, current.recordedAt());
        connections.persist(connection);
        return connection;
    }

    private Connection requireForUpdate(UUID id) {
        return connections.findOwnForUpdate(id).orElseThrow(() -> Failure.notFound("connection", id));
    }
}
