package org.followthrough.platform;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A successful answer as it was given.
 *
 * @param requestDigest of the request that it answers: its path, its query and its body
 * @param language that its texts are in, where it has any
 */
record KeptAnswer(
        byte[] requestDigest,
        int status,
        @Nullable String location,
        @Nullable String entityTag,
        @Nullable String language,
        byte[] body) {

    static final String REPLAYED = "Idempotency-Replayed";

    static KeptAnswer of(byte[] requestDigest, Response response, @Nullable String language) {
        return new KeptAnswer(
                requestDigest,
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                language,
                (byte[]) response.getEntity());
    }

    boolean answers(byte[] request) {
        return Arrays.equals(requestDigest, request);
    }

    Response replay() {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, entityTag)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(REPLAYED, true)
                .entity(body)
                .build();
    }
}
