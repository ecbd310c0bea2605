package io.freshlegs.advice.diary.http;

import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.http.ListQuery;
import io.freshlegs.kit.paging.Cursors;
import io.freshlegs.kit.paging.Position;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * The days one page of a list by day is looked for in, both included.
 *
 * @param list the list a cursor belongs to
 */
record DayPage(LocalDate first, LocalDate last, int limit, String list) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);
    private static final UUID NO_ID = new UUID(0, 0);

    static DayPage of(String kind, AthleteId athlete, ListQuery query, Cursors cursors) {
        String list = kind + "|" + athlete + "|" + query.from() + "|" + query.to();
        LocalDate first = query.from() == null ? EARLIEST : query.from();
        LocalDate last = query.to() == null ? LATEST : query.to();
        Position after = cursors.read(query.cursor(), list);
        if (after != null) {
            LocalDate before =
                    LocalDate.ofInstant(after.startedAt(), ZoneOffset.UTC).minusDays(1);
            last = before.isBefore(last) ? before : last;
        }
        return new DayPage(first, last, query.limit(), list);
    }

    /** The place of a day in such a list. */
    static Position position(LocalDate day) {
        return new Position(day.atStartOfDay(ZoneOffset.UTC).toInstant(), NO_ID);
    }
}
