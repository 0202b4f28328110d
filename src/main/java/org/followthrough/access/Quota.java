package org.followthrough.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * So many requests in a window, for each of many callers. Whoever was quiet for a whole window has all of it again, so that
 * nothing needs to be remembered of them.
 */
final class Quota {

    /** Beyond it those who were quiet the longest begin anew. */
    private static final int MOST_CALLERS = 50_000;

    private final String name;
    private final int requests;
    private final Duration window;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    Quota(String name, int requests, Duration window, TimeMeter time) {
        this.name = name;
        this.requests = requests;
        this.window = window;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(window)
                .maximumSize(MOST_CALLERS)
                .ticker(time::currentTimeNanos)
                .build();
    }

    Share take(String caller) {
        var taken = buckets.get(caller, first -> full()).tryConsumeAndReturnRemaining(1);
        return new Share(
                taken.isConsumed(),
                "\"%s\";q=%d;w=%d".formatted(name, requests, window.toSeconds()),
                "\"%s\";r=%d;t=%d".formatted(name, taken.getRemainingTokens(), seconds(taken.getNanosToWaitForReset())),
                seconds(taken.getNanosToWaitForReset()));
    }

    /** All at once and not drop by drop, so that the moment of the reset is also that from which on to try again. */
    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillIntervally(requests, window))
                .withCustomTimePrecision(time)
                .build();
    }

    /** Begun seconds count, so that nobody comes too early. */
    private static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusSeconds(1).minusNanos(1).toSeconds());
    }

    /** How many are remembered. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    /**
     * What is left to a caller, as draft-ietf-httpapi-ratelimit-headers-10 writes it.
     *
     * @param policy the value of {@code RateLimit-Policy}
     * @param left the value of {@code RateLimit}
     * @param resetAfter whole seconds, one at least
     */
    record Share(boolean granted, String policy, String left, long resetAfter) {}
}
