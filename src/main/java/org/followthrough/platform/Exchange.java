package org.followthrough.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

    Exchange(
            UnitOfWork work,
            ObjectMapper json,
            EntityManager entities,
            @Context HttpHeaders headers,
            RequestAddress address) {
        this.work = work;
        this.json = json;
        this.entities = entities;
        this.headers = headers;
        this.address = address;
    }

    /** A single resource; 304 where the caller has it already. */
    public Response show(Supplier<? extends Representation> useCase) {
        return work.run(() -> {
            var view = useCase.get();
            var tag = tagOf(view);
            var known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
            return known != null && tag.matchesWeakly(known)
                    ? answer(Response.notModified(), tag).build()
                    : answer(Response.ok(), tag).entity(bytes(view)).build();
        });
    }

    /** Any other reading, without an entity tag. */
    public Response read(Supplier<?> useCase) {
        return work.run(
                () -> answer(Response.ok(), null).entity(bytes(useCase.get())).build());
    }

    public Response page(Supplier<? extends Page<?>> useCase) {
        return work.run(() -> {
            var page = useCase.get();
            var response = answer(Response.ok(), null).entity(bytes(page));
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
        return work.run(() -> {
            var view = flushed(useCase);
            return answer(Response.status(Response.Status.CREATED), tagOf(view))
                    .header(HttpHeaders.LOCATION, location.apply(view))
                    .entity(bytes(view))
                    .build();
        });
    }

    /** @param current the resource before the change, looked at only where the caller sent {@code If-Match} */
    public <V extends Representation> Response change(Supplier<V> current, Supplier<V> useCase) {
        return work.run(() -> {
            refuseStale(current);
            var view = flushed(useCase);
            return answer(Response.ok(), tagOf(view)).entity(bytes(view)).build();
        });
    }

    /** @param current the resource before it goes, looked at only where the caller sent {@code If-Match} */
    public Response delete(Supplier<? extends Representation> current, Runnable useCase) {
        return work.run(() -> {
            refuseStale(current);
            useCase.run();
            entities.flush();
            return Response.noContent().build();
        });
    }

    private void refuseStale(Supplier<? extends Representation> current) {
        var expected = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (expected != null && !tagOf(current.get()).matchesStrongly(expected)) {
            throw Failure.of(ProblemType.PRECONDITION_FAILED, "The resource is not the one that If-Match names.");
        }
    }

    /** The database's objections surface here, inside the transaction, and not at its end. */
    private <V> V flushed(Supplier<V> useCase) {
        var view = useCase.get();
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
