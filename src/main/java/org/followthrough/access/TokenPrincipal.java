package org.followthrough.access;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import org.jose4j.jwt.JwtClaims;

/** A verified token, and who it says is asking. */
final class TokenPrincipal extends DefaultJWTCallerPrincipal {

    private final Caller caller;

    TokenPrincipal(JwtClaims claims, Caller caller) {
        super(claims);
        this.caller = caller;
    }

    @Override
    public String getName() {
        return caller.name();
    }

    Caller caller() {
        return caller;
    }
}
