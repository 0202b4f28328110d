package org.followthrough.harness;

import java.net.http.HttpResponse;

/**
 * @param status 0 where none came: nobody knows whether it was carried out
 * @param foreign a no that the service does not say: without a problem document, or a 503 without the time to come back
 */
record Outcome(int status, String body, boolean foreign) {

    static final Outcome NONE = new Outcome(0, "", false);

    static Outcome of(HttpResponse<String> answer) {
        var status = answer.statusCode();
        var headers = answer.headers();
        var problem = headers.firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        var patient = status != 503 || headers.firstValue("Retry-After").isPresent();
        return new Outcome(status, answer.body(), status >= 400 && !(problem && patient));
    }

    boolean accepted() {
        return status / 100 == 2;
    }

    boolean refused() {
        return status / 100 == 4 && !inUse();
    }

    boolean unknown() {
        return status == 0 || status >= 500 || inUse();
    }

    /** The same request is being carried out at the moment. */
    private boolean inUse() {
        return status == 409 && body.contains("/problems/idempotency-key-in-use");
    }

    String id() {
        var start = body.indexOf("\"id\":\"") + 6;
        return body.substring(start, body.indexOf('"', start));
    }
}
