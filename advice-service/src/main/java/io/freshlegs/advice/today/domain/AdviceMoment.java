package io.freshlegs.advice.today.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The local day advice is for and, when that day is running, its local hour.
 *
 * @param localTime the athlete's time of day, cut to the hour; null for a day that is over
 */
public record AdviceMoment(LocalDate date, @Nullable LocalTime localTime) {

    public AdviceMoment {
        localTime = localTime == null ? null : localTime.truncatedTo(ChronoUnit.HOURS);
    }

    /** A day that is over. */
    public static AdviceMoment endOf(LocalDate date) {
        return new AdviceMoment(date, null);
    }

    /** The instant that windows of hours count back from: the hour, else the end of the day. */
    public Instant instant(ZoneId zone) {
        return localTime == null
                ? date.plusDays(1).atStartOfDay(zone).toInstant()
                : date.atTime(localTime).atZone(zone).toInstant();
    }
}
