package org.followthrough.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.followthrough.access.Caller.Kind;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

/** What is remembered of a token, and for how long. */
class VerifiedTokensTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void within_a_minute_a_token_is_verified_once() throws TokenRefused {
        var tokens = new VerifiedTokens(lastingFor(Duration.ofHours(1)), nanos::get);
        var first = tokens.verify("one");
        pass(Duration.ofSeconds(59));
        assertEquals(first, tokens.verify("one"));
        assertEquals(1, asked.get());
    }

    @Test
    void another_token_is_another_matter() throws TokenRefused {
        var tokens = new VerifiedTokens(lastingFor(Duration.ofHours(1)), nanos::get);
        tokens.verify("one");
        tokens.verify("one ");
        assertEquals(2, asked.get());
    }

    @Test
    void after_a_minute_it_is_verified_again_however_often_it_was_asked_for() throws TokenRefused {
        var tokens = new VerifiedTokens(lastingFor(Duration.ofHours(1)), nanos::get);
        for (var second = 0; second <= 61; second++) {
            tokens.verify("one");
            pass(Duration.ofSeconds(1));
        }
        assertEquals(2, asked.get());
    }

    @Test
    void a_token_that_expires_is_forgotten_with_it() throws TokenRefused {
        var tokens = new VerifiedTokens(lastingFor(Duration.ofSeconds(10)), nanos::get);
        tokens.verify("one");
        pass(Duration.ofSeconds(10).plus(Issuer.CLOCK_SKEW).plusSeconds(1));
        tokens.verify("one");
        assertEquals(2, asked.get());
    }

    @Test
    void a_token_at_the_end_of_its_time_is_verified_each_time() throws TokenRefused {
        var tokens = new VerifiedTokens(lastingFor(Issuer.CLOCK_SKEW.negated().minusSeconds(1)), nanos::get);
        tokens.verify("one");
        tokens.verify("one");
        assertEquals(2, asked.get());
    }

    @Test
    void a_refusal_is_not_remembered() {
        var tokens = new VerifiedTokens(
                token -> {
                    asked.incrementAndGet();
                    throw new TokenRefused("No.");
                },
                nanos::get);
        assertThrows(TokenRefused.class, () -> tokens.verify("one"));
        assertThrows(TokenRefused.class, () -> tokens.verify("one"));
        assertEquals(2, asked.get());
    }

    private VerifiedTokens.Verifier lastingFor(Duration left) {
        return token -> {
            asked.incrementAndGet();
            var claims = new JwtClaims();
            claims.setExpirationTimeMinutesInTheFuture(left.toSeconds() / 60f);
            return new TokenPrincipal(claims, new Caller("demo", Kind.SERVICE, "backend", Set.of()));
        };
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
