package org.followthrough.local;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.followthrough.platform.Failure;
import org.followthrough.platform.ProblemType;

/**
 * Tells whoever sits at this machine from strangers. Most proxies show by the headers they add; one that adds none cannot be
 * told, so nothing must pass strangers on to a build for a developer's machine.
 */
@ApplicationScoped
class Neighbour {

    private static final Pattern PROXIED = Pattern.compile(
            "forwarded|via|x-(forwarded|real|client|original|cluster).*|cf-.*|true-client-ip",
            Pattern.CASE_INSENSITIVE);

    /** @throws Failure where the request comes from elsewhere */
    void require(HttpServerRequest request) {
        var proxied = request.headers().names().stream()
                .anyMatch(header -> PROXIED.matcher(header).matches());
        if (proxied || !isLoopback(request.remoteAddress().hostAddress())) {
            throw Failure.of(ProblemType.FORBIDDEN, "Tokens of local mode are for whoever sits at this machine.");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
