package org.followthrough.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The seam between HTTP and the use cases: it opens the unit of work, carries the use case out and renders its answer
 * (status, headers, bytes) inside the same transaction, so that the answer can be stored with the write it belongs to.
 */
@ApplicationScoped
public class Exchange {

    private final UnitOfWork work;
    private final ObjectMapper json;
    private final EntityManager entities;
    private final HttpHeaders headers;
    private final RequestAddress address;
    private final AuditLines audit;
    private final IdempotencyKeys keys;
    private final CurrentTransaction current;

    Exchange(
            UnitOfWork work,
            ObjectMapper json,
            EntityManager entities,
            @Context HttpHeaders headers,
            RequestAddress address,
            AuditLines audit,
            IdempotencyKeys keys,
            CurrentTransaction current) {
        this.work = work;
        this.json = json;
        this.entities = entities;
        this.headers = headers;
        this.address = address;
        this.audit = audit;
        this.keys = keys;
        this.current = current;
    }

    /** A single resource; 304 where the caller has it already. */
    public Response show(Supplier<? extends Representation> useCase) {
        return work.run(() -> {
            var view = useCase.get();
            audit.watch(view.id());
            var tag = tagOf(view);
            return isKnown(tag)
                    ? answer(Response.notModified(), tag).build()
                    : answer(Response.ok(), tag).entity(bytes(view)).build();
        });
    }

    /**
     * What is the same for everybody: it needs no transaction, leaves no trail, and changes with a release only. So caches
     * may keep it for an hour, and ask again with its tag.
     */
    public Response publish(Object view) {
        var body = bytes(view);
        var tag = EntityTag.of(body);
        var response = isKnown(tag) ? Response.notModified() : Response.ok(body).type(MediaType.APPLICATION_JSON);
        return response.header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .header(HttpHeaders.ETAG, tag.header())
                .build();
    }

    /** 304 where the caller has it already, but for the present. */
    public Response glance(Supplier<? extends Glance> useCase) {
        return work.run(() -> {
            var view = useCase.get();
            audit.watch(null);
            return unlessKnown(view).build();
        });
    }

    /** Any other answer, without an entity tag. */
    public Response read(Supplier<?> useCase) {
        return work.run(() -> {
            var view = useCase.get();
            audit.watch(null);
            return answer(Response.ok(), null).entity(bytes(view)).build();
        });
    }

    /** A document of any size, from one view of the database. No transaction stays open while the caller reads. */
    public Response file(String mediaType, String name, Consumer<OutputStream> useCase) {
        try {
            var spool = new Spool();
            var sent = false;
            try {
                work.snapshot(() -> {
                    spool.write(useCase);
                    entities.clear();
                    audit.record(null);
                    entities.flush();
                    return spool;
                });
                var response = answer(Response.ok(), null)
                        .type(mediaType)
                        .header(HttpHeaders.VARY, "Accept, Origin")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name));
                sent = address.wantsBody();
                return sent ? response.entity(spool.read()).build() : response.build();
            } finally {
                if (!sent) {
                    spool.close();
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** 304 where the caller has the page already, but for the present. */
    public Response page(Supplier<? extends Page<?>> useCase) {
        return work.run(() -> {
            var page = useCase.get();
            audit.watch(null);
            var response = unlessKnown(page);
            var next = page.nextCursor();
            if (next != null) {
                response.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(address.withCursor(next)));
            }
            return response.build();
        });
    }

    /** @param collection where the new resource is found below, as in {@code /v1/follow-ups} */
    public Response create(String collection, Supplier<? extends Representation> useCase) {
        return createAt(useCase, view -> collection + "/" + view.id());
    }

    /** For a resource that its owner has only one of: it lives at the path it was posted to. */
    public Response createHere(Supplier<? extends Representation> useCase) {
        return createAt(useCase, view -> address.canonicalPath());
    }

    private <V extends Representation> Response createAt(Supplier<V> useCase, Function<V, String> location) {
        return work.run(() -> keys.once(() -> {
            var view = recorded(useCase);
            return answer(Response.status(Response.Status.CREATED), tagOf(view))
                    .header(HttpHeaders.LOCATION, location.apply(view))
                    .entity(bytes(view))
                    .build();
        }));
    }

    /** A POST that changes something and makes nothing new. */
    public Response act(Supplier<?> useCase) {
        return work.run(() -> keys.once(() -> {
            var view = useCase.get();
            audit.record(null);
            entities.flush();
            return answer(Response.ok(), null).entity(bytes(view)).build();
        }));
    }

    /** @param before the resource before the change, looked at only where the caller sent {@code If-Match} */
    public <V extends Representation> Response change(Supplier<V> before, Supplier<V> useCase) {
        return work.run(() -> {
            refuseStale(() -> Optional.of(before.get()));
            var view = recorded(useCase);
            return answer(Response.ok(), tagOf(view)).entity(bytes(view)).build();
        });
    }

    /**
     * Makes a resource at a place that the caller names, or replaces the one that is there. Who loses a race for the first call
     * begins anew, and replaces.
     *
     * @param before the resource before the change, if there is one
     */
    public <V extends Representation> Response put(
            String collection, Supplier<Optional<V>> before, Supplier<V> make, Supplier<V> replace) {
        return work.run(() -> {
            var former = before.get();
            refuseStale(() -> former);
            if (former.isPresent()) {
                var view = recorded(replace);
                return answer(Response.ok(), tagOf(view)).entity(bytes(view)).build();
            }
            var view = recorded(make);
            return answer(Response.status(Response.Status.CREATED), tagOf(view))
                    .header(HttpHeaders.LOCATION, collection + "/" + view.id())
                    .entity(bytes(view))
                    .build();
        });
    }

    /** @param before the resource before it goes */
    public Response delete(Supplier<? extends Representation> before, Runnable useCase) {
        return work.run(() -> {
            var view = before.get();
            refuseStale(() -> Optional.of(view));
            useCase.run();
            audit.record(view.id());
            entities.flush();
            return Response.noContent().build();
        });
    }

    /**
     * Erases a candidate. There is no line about it: the trail goes along.
     *
     * @param before the candidate before they go, looked at only where the caller sent {@code If-Match}
     */
    public Response erase(Supplier<? extends Representation> before, Runnable useCase) {
        return work.run(() -> {
            refuseStale(() -> Optional.of(before.get()));
            useCase.run();
            entities.flush();
            return Response.noContent().build();
        });
    }

    private Response.ResponseBuilder unlessKnown(Object view) {
        var body = bytes(view);
        var tag = EntityTag.ofMeaning(withoutThePresent(body));
        return isKnown(tag)
                ? answer(Response.notModified(), tag)
                : answer(Response.ok(), tag).entity(body);
    }

    /** What is allowed from now on is so a moment later, too (decision 13). */
    private byte[] withoutThePresent(byte[] body) {
        var now = new String(bytes(current.now()), StandardCharsets.UTF_8);
        return new String(body, StandardCharsets.UTF_8).replace(now, "").getBytes(StandardCharsets.UTF_8);
    }

    private boolean isKnown(EntityTag tag) {
        var known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return known != null && tag.matchesWeakly(known);
    }

    private void refuseStale(Supplier<? extends Optional<? extends Representation>> before) {
        var expected = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (expected == null) {
            return;
        }
        var fresh = before.get().filter(view -> tagOf(view).matchesStrongly(expected));
        if (fresh.isEmpty()) {
            throw Failure.of(ProblemType.PRECONDITION_FAILED, "The resource is not the one that If-Match names.");
        }
    }

    /** The database's objections surface here, inside the transaction, and not at its end. */
    private <V extends Representation> V recorded(Supplier<V> useCase) {
        var view = useCase.get();
        audit.record(view.id());
        entities.flush();
        return view;
    }

    private static Response.ResponseBuilder answer(Response.ResponseBuilder response, @Nullable EntityTag tag) {
        response.type(MediaType.APPLICATION_JSON).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return tag == null ? response : response.header(HttpHeaders.ETAG, tag.header());
    }

    private EntityTag tagOf(Representation view) {
        return EntityTag.of(bytes(view.tagged()));
    }

    private byte[] bytes(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
