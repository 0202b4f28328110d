package org.followthrough.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** What clients were told about what they wrote, each under a text of its own; to be compared with what is there at the end. */
final class Ledger {

    private static final String SAID = """
        select text, count(*)
          from (select text from win
                union all
                select text from follow_up where text is not null
                union all
                select title from job_application) said
         group by text
        """;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final Map<Integer, AtomicLong> answers = new ConcurrentSkipListMap<>();
    private final Map<Integer, String> examples = new ConcurrentSkipListMap<>();
    private final AtomicReference<Slow> slowest = new AtomicReference<>(new Slow(Duration.ZERO, ""));
    private final AtomicLong lastAccepted = new AtomicLong();
    private final AtomicLong foreign = new AtomicLong();
    private final AtomicReference<String> oneForeign = new AtomicReference<>("");

    void answered(String request, Outcome answer, Duration took) {
        answers.computeIfAbsent(answer.status(), status -> new AtomicLong()).incrementAndGet();
        examples.putIfAbsent(answer.status(), "%s: %s".formatted(request, answer.body()));
        if (answer.foreign()) {
            foreign.incrementAndGet();
            oneForeign.compareAndSet("", "%s: %s".formatted(request, answer));
        }
        slowest.accumulateAndGet(
                new Slow(took, "%s: %s".formatted(request, answer)),
                (one, other) -> one.took().compareTo(other.took()) < 0 ? other : one);
    }

    /** What took how long, from its client's view. */
    record Slow(Duration took, String what) {}

    /** What became of a write in the end. */
    void ended(String text, Outcome answer) {
        if (answer.accepted()) {
            acknowledged.add(text);
            lastAccepted.set(System.nanoTime());
        } else if (answer.refused()) {
            refused.add(text);
        } else {
            unknown.add(text);
        }
    }

    long acknowledged() {
        return acknowledged.size();
    }

    long unknown() {
        return unknown.size();
    }

    long answers(int status) {
        return answers.getOrDefault(status, new AtomicLong()).get();
    }

    /** How many requests had no answer, or one that says it is our fault. */
    long failed() {
        return answers.keySet().stream()
                .filter(Ledger::isFault)
                .mapToLong(this::answers)
                .sum();
    }

    private static boolean isFault(int status) {
        return status == 0 || status >= 500;
    }

    /** One request of each kind that failed. */
    String failures() {
        return examples.entrySet().stream()
                .filter(example -> isFault(example.getKey()))
                .map(example -> "%d: %s".formatted(example.getKey(), example.getValue()))
                .collect(Collectors.joining("\n"));
    }

    String example(int status) {
        return examples.getOrDefault(status, "");
    }

    /** How many said no in words that are not the service's. */
    long foreign() {
        return foreign.get();
    }

    String oneForeign() {
        return oneForeign.get();
    }

    Set<Integer> statuses() {
        return answers.keySet();
    }

    Slow slowest() {
        return slowest.get();
    }

    /** Waits until a write is acknowledged. @return how long that took */
    Duration untilNextAccepted(Duration patience) throws InterruptedException {
        var from = System.nanoTime();
        while (lastAccepted.get() < from) {
            if (System.nanoTime() - from > patience.toNanos()) {
                throw new AssertionError("Nothing was accepted within %s: %s".formatted(patience, this));
            }
            Thread.sleep(5);
        }
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** Of what was acknowledged until now. */
    Comparison compare(PostgresServer database) throws SQLException {
        var told = Set.copyOf(acknowledged);
        var stored = new HashMap<String, Long>();
        try (var connection = database.administer();
                var rows = connection.createStatement().executeQuery(SAID)) {
            while (rows.next()) {
                stored.put(rows.getString(1), rows.getLong(2));
            }
        }
        return new Comparison(
                told.stream().filter(text -> !stored.containsKey(text)).toList(),
                stored.entrySet().stream()
                        .filter(text -> text.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .toList(),
                refused.stream().filter(stored::containsKey).toList(),
                unknown.stream().filter(stored::containsKey).count());
    }

    /**
     * @param lost acknowledged, and not there
     * @param doubled there more than once
     * @param denied refused, and there
     * @param unheard there, and its client never heard of it: which may be
     */
    record Comparison(List<String> lost, List<String> doubled, List<String> denied, long unheard) {

        /** All is there as the clients were told, and nothing else but what they never heard of. */
        void assertWhole() {
            assertTrue(lost.isEmpty() && doubled.isEmpty() && denied.isEmpty(), this::toString);
        }

        @Override
        public String toString() {
            return "lost %d, doubled %d, refused and yet there %d"
                    .formatted(lost.size(), doubled.size(), denied.size());
        }
    }

    /** How often which status was the answer. */
    String answers() {
        return "answers %s; longest %,d ms"
                .formatted(
                        answers.entrySet().stream()
                                .map(one -> "%s: %,d"
                                        .formatted(
                                                one.getKey() == 0 ? "none" : one.getKey(),
                                                one.getValue().get()))
                                .collect(Collectors.joining(", ")),
                        slowest.get().took().toMillis());
    }

    @Override
    public String toString() {
        return "%,d acknowledged, %,d refused, %,d unknown; %s"
                .formatted(acknowledged.size(), refused.size(), unknown.size(), answers());
    }
}
