package org.followthrough.platform;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How something goes (docs/compatibility.md): announced in every answer (RFC 9745, RFC 8594), and there for a year more at least.
 *
 * @param link a page about what to use instead
 */
public record Deprecation(LocalDate at, LocalDate sunset, String link) {

    private static final int YEARS_BETWEEN = 1;

    /** RFC 9110, 5.6.7: the day has two digits always. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    public Deprecation {
        if (sunset.isBefore(at.plusYears(YEARS_BETWEEN))) {
            throw new IllegalStateException(
                    "What is deprecated on %s stays until %s at least, and must not be gone on %s."
                            .formatted(at, at.plusYears(YEARS_BETWEEN), sunset));
        }
    }

    /** @throws RuntimeException where these are no dates, or too near */
    public static Deprecation of(String at, String sunset, String link) {
        return new Deprecation(LocalDate.parse(at), LocalDate.parse(sunset), link);
    }

    static Deprecation of(DeprecatedSince said) {
        return of(said.at(), said.sunset(), said.link());
    }

    /** The value of {@code Deprecation}. */
    String since() {
        return "@" + at.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    /** The value of {@code Sunset}. */
    String until() {
        return HTTP_DATE.format(sunset.atStartOfDay(ZoneOffset.UTC));
    }

    /** A value of {@code Link}. */
    String linked() {
        return "<%s>; rel=\"deprecation\"".formatted(link);
    }
}
