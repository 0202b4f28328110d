package org.followthrough.platform;

import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;

/** The body of the request at hand, as it was sent; empty where nothing was. */
@RequestScoped
class RequestBody {

    private byte[] bytes = {};

    void read(byte[] whole) {
        bytes = whole;
    }

    /** It was checked to be UTF-8. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
