package io.freshlegs.kit.http;

import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.paging.DayWindow;
import io.freshlegs.kit.problem.ProblemException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The query of a list: local days, both ends included, a page size and a place.
 *
 * @param limit 1 to 200
 */
public record ListQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int limit,
        @Nullable String cursor) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MOST = 200;

    /** The query of texts as they came; throws {@code PARAMETER_INVALID} naming the one at fault. */
    public static ListQuery of(
            @Nullable String from, @Nullable String to, @Nullable String limit, @Nullable String cursor) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            throw ProblemException.parameter("to", "must not be before from");
        }
        return new ListQuery(first, last, limit(limit), cursor);
    }

    /** A day of a query or path; null for none. */
    public static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // told below, as a day out of range is
        }
        throw ProblemException.parameter(name, "must be a day as YYYY-MM-DD");
    }

    DayWindow window(AthleteId athlete) {
        return new DayWindow(athlete, from, to);
    }

    String filter() {
        return from + "|" + to;
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (text.matches("[0-9]{1,3}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        }
        throw ProblemException.parameter("limit", "must be a number from 1 to " + MOST);
    }
}
