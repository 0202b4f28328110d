package org.followthrough.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Monday to Friday, nine to five, in one time zone; holidays differ too much to be known here. */
public record WorkingDays(ZoneId zone) {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    /** The end of the {@code count}th working day after the day of an instant. */
    public Instant endOfDayAfter(Instant instant, int count) {
        var day = instant.atZone(zone).toLocalDate();
        for (var passed = 0; passed < count; passed++) {
            day = firstOnOrAfter(day.plusDays(1));
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The first working hour that is not before an instant. */
    public Instant hourOnOrAfter(Instant instant) {
        var local = instant.atZone(zone);
        var day = firstOnOrAfter(local.toLocalDate());
        var opens = day.atTime(OPENS).atZone(zone).toInstant();
        if (!instant.isAfter(opens)) {
            return opens;
        }
        return instant.isBefore(day.atTime(CLOSES).atZone(zone).toInstant())
                ? instant
                : firstOnOrAfter(day.plusDays(1)).atTime(OPENS).atZone(zone).toInstant();
    }

    private static LocalDate firstOnOrAfter(LocalDate day) {
        var working = day;
        while (working.getDayOfWeek() == DayOfWeek.SATURDAY || working.getDayOfWeek() == DayOfWeek.SUNDAY) {
            working = working.plusDays(1);
        }
        return working;
    }
}
