package org.followthrough.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes problem documents (RFC 9457), wherever in the stack a request failed. */
@ApplicationScoped
public class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper json;
    private final RequestAddress address;

    Problems(ObjectMapper json, RequestAddress address) {
        this.json = json;
        this.address = address;
    }

    /** About the request at hand. */
    public Response response(ProblemType type, String detail, Map<String, Object> members) {
        var response = Response.status(type.status())
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(document(type, detail, members, address.path()));
        if (type.passes()) {
            response.header("Retry-After", "1");
        }
        return response.build();
    }

    /** @param instance the path of the request that failed */
    public byte[] document(ProblemType type, String detail, Map<String, Object> members, String instance) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", type.uri());
        document.put("title", type.title());
        document.put("status", type.status());
        document.put("detail", detail);
        document.put("instance", instance);
        document.putAll(new TreeMap<>(members));
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** Ends a request that no resource sees. */
    public void end(RoutingContext request, ProblemType type, String detail) {
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        if (type.passes()) {
            request.response().putHeader("Retry-After", "1");
        }
        request.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(
                        document(type, detail, Map.of(), request.request().path())));
    }
}
