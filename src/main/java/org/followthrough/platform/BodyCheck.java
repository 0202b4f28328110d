package org.followthrough.platform;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body whole before anybody parses it, and refuses one that turns out too large (as one sent in chunks can) or is
 * not UTF-8 to the letter. The framework's own limit stands far behind, for its answer has no problem document.
 */
class BodyCheck {

    private final int limit;
    private final RequestBody body;

    BodyCheck(@ConfigProperty(name = "followthrough.http.max-body-size") MemorySize limit, RequestBody body) {
        this.limit = (int) limit.asLongValue();
        this.body = body;
    }

    @ServerRequestFilter
    void limit(ContainerRequestContext request) {
        if (request.hasEntity()) {
            request.setEntityStream(new CheckedBody(request.getEntityStream(), limit, body));
        }
    }

    /** Checked as it is first read, which is on the thread of the resource. */
    private static final class CheckedBody extends InputStream {

        private final InputStream in;
        private final int limit;
        private final RequestBody whole;
        private @Nullable InputStream checked;

        CheckedBody(InputStream in, int limit, RequestBody whole) {
            this.in = in;
            this.limit = limit;
            this.whole = whole;
        }

        @Override
        public int read() throws IOException {
            return checked().read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return checked().read(buffer, offset, length);
        }

        @Override
        public int available() throws IOException {
            return checked().available();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        private InputStream checked() throws IOException {
            if (checked == null) {
                var body = in.readNBytes(limit + 1);
                if (body.length > limit) {
                    throw Failure.of(ProblemType.PAYLOAD_TOO_LARGE, ProblemType.PAYLOAD_TOO_LARGE.meaning());
                }
                refuseOtherThanUtf8(body);
                whole.read(body);
                checked = new ByteArrayInputStream(body);
            }
            return checked;
        }

        private static void refuseOtherThanUtf8(byte[] body) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            } catch (CharacterCodingException otherwise) {
                throw Failure.of(ProblemType.MALFORMED_BODY, "The body is not valid UTF-8.");
            }
        }
    }
}
