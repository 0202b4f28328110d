package org.followthrough.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Carries a write out once for each {@code Idempotency-Key}: for a day its answer is kept in the transaction of the write,
 * and given again to the same request of the same caller. Only successes are kept; what was refused is judged anew.
 */
@ApplicationScoped
public class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int AT_A_TIME = 1000;

    private final IdempotencyKeyRepository keys;
    private final CurrentTransaction current;
    private final Actor actor;
    private final SpokenLanguage language;
    private final HttpHeaders headers;
    private final RequestAddress address;
    private final RequestBody body;

    IdempotencyKeys(
            IdempotencyKeyRepository keys,
            CurrentTransaction current,
            Actor actor,
            SpokenLanguage language,
            @Context HttpHeaders headers,
            RequestAddress address,
            RequestBody body) {
        this.keys = keys;
        this.current = current;
        this.actor = actor;
        this.language = language;
        this.headers = headers;
        this.address = address;
        this.body = body;
    }

    /**
     * In the transaction of the write. Whoever holds the key goes first: another one with the same key does not wait, for
     * it could wait long.
     */
    Response once(Supplier<Response> write) {
        var key = keyOfRequest();
        return key.isEmpty() ? write.get() : once(key.get(), write);
    }

    private Response once(IdempotencyKey key, Supplier<Response> write) {
        if (!keys.hold(key)) {
            throw Failure.of(ProblemType.IDEMPOTENCY_KEY_IN_USE, ProblemType.IDEMPOTENCY_KEY_IN_USE.meaning());
        }
        var request =
                IdempotencyKey.sha256(address.canonicalPath(), address.query().orElse(""), body.text());
        var kept = keys.answer(key);
        if (kept.isEmpty()) {
            var response = write.get();
            keys.keep(
                    key,
                    KeptAnswer.of(request, response, language.spoken().orElse(null)),
                    current.recordedAt().plus(KEPT));
            return response;
        }
        if (!kept.get().answers(request)) {
            throw Failure.of(ProblemType.IDEMPOTENCY_KEY_REUSED, ProblemType.IDEMPOTENCY_KEY_REUSED.meaning());
        }
        return kept.get().replay();
    }

    /**
     * What a tenant's callers can no longer ask for, a thousand at a time.
     *
     * @return whether there may be more
     */
    public boolean forgetExpired() {
        return keys.deleteExpired(AT_A_TIME) == AT_A_TIME;
    }

    private Optional<IdempotencyKey> keyOfRequest() {
        var sent = headers.getRequestHeader(IdempotencyKey.HEADER);
        return IdempotencyKey.of(actor.identity(), sent == null ? List.of() : sent);
    }
}
