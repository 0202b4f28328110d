package org.followthrough.local;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.followthrough.platform.Failure;
import org.followthrough.platform.ProblemType;

/** Tells whoever sits at this machine from strangers, a proxy's included: it shows by the headers it adds. */
@ApplicationScoped
class Neighbour {

    private static final List<String> PROXIED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    /** @throws Failure where the request comes from elsewhere */
    void require(HttpServerRequest request) {
        var proxied = PROXIED.stream().anyMatch(request.headers()::contains);
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
