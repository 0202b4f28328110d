package org.followthrough.harness;

/** @param status 0 where none came: nobody knows whether it was carried out */
record Outcome(int status, String body) {

    static final Outcome NONE = new Outcome(0, "");

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
