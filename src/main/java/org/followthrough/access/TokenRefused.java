package org.followthrough.access;

import io.smallrye.jwt.auth.principal.ParseException;

/** A token that is not accepted. The message is one sentence for the caller. */
final class TokenRefused extends ParseException {

    private static final long serialVersionUID = 1;

    TokenRefused(String sentence) {
        super(sentence);
    }

    TokenRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
