package org.followthrough.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How ids, instants and dates are written on the wire; the same in bodies, paths and queries. */
public final class Notation {

    static final String UUID_EXPECTED = "must be a UUID, as in 01900000-0000-7000-8000-000000000001.";
    static final String INSTANT_EXPECTED =
            "must be an RFC 3339 instant between 1970 and 2199, as in 2026-11-22T09:30:00Z.";
    static final String DURATION_EXPECTED =
            "must be an ISO 8601 duration in days, hours, minutes and seconds, as in P14D or PT36H.";
    static final String DATE_EXPECTED = "must be an ISO 8601 date between 1970 and 2199, as in 2026-11-22.";

    /**
     * Days to seconds, as Java writes them. JSON Schema's own format knows weeks, months and years instead, and neither
     * fractions nor hours with seconds alone; Java also reads signs and small letters.
     */
    public static final String DURATION_FORM = durations();

    private static final int LONGEST_DURATION = 64;

    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}");
    private static final Pattern INSTANT_FORM =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2199-12-31T23:59:59.999Z");

    private Notation() {}

    static UUID uuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(UUID_EXPECTED);
        }
        return UUID.fromString(text);
    }

    /** Truncated to milliseconds, which is how exact the service is. */
    static Instant instant(String text) {
        if (!INSTANT_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(INSTANT_EXPECTED);
        }
        var instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException(INSTANT_EXPECTED);
        }
        return instant;
    }

    static <E> E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.toString().equals(text))
                .findFirst()
                .orElseThrow();
    }

    static String constantExpected(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", ", "must be one of ", "."));
    }

    /** Longer ones would only be zeros. */
    static Duration duration(String text) {
        if (text.length() > LONGEST_DURATION || !text.matches(DURATION_FORM)) {
            throw new IllegalArgumentException(DURATION_EXPECTED);
        }
        return Duration.parse(text);
    }

    private static String durations() {
        var seconds = "\\d{1,12}(\\.\\d{1,9})?S";
        var minutes = "\\d{1,12}M(%s)?".formatted(seconds);
        var hours = "\\d{1,12}H(\\d{1,12}M)?(%s)?".formatted(seconds);
        var time = "T(%s|%s|%s)".formatted(hours, minutes, seconds);
        return "P(\\d{1,9}D(%s)?|%s)".formatted(time, time);
    }

    static LocalDate date(String text) {
        var date = LocalDate.parse(text);
        if (date.getYear() < 1970 || date.getYear() > 2199) {
            throw new IllegalArgumentException(DATE_EXPECTED);
        }
        return date;
    }
}
