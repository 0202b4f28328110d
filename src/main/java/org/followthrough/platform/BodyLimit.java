package org.followthrough.platform;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body that turns out too large while it is read, as one sent in chunks can. The framework's own limit is set
 * higher and only guards what never reaches a resource, for its answer has no problem document.
 */
class BodyLimit {

    private final long limit;

    BodyLimit(@ConfigProperty(name = "followthrough.http.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    @ServerRequestFilter
    void limit(ContainerRequestContext request) {
        if (request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream(), limit));
        }
    }

    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var count = super.read(buffer, offset, length);
            return counted(count, count);
        }

        private int counted(int result, int count) {
            left -= result < 0 ? 0 : count;
            if (left < 0) {
                throw Failure.of(ProblemType.PAYLOAD_TOO_LARGE, ProblemType.PAYLOAD_TOO_LARGE.meaning());
            }
            return result;
        }
    }
}
