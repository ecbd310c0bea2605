package io.freshlegs.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The zone in which it is about noon now: what a test calls today stays today until it is over. */
final class Noon {

    static final ZoneOffset OFFSET = at(Instant.now());
    static final LocalDate TODAY = LocalDate.now(OFFSET);

    private Noon() {}

    private static ZoneOffset at(Instant now) {
        return ZoneOffset.ofHours(12 - now.atOffset(ZoneOffset.UTC).getHour());
    }

    /** As a profile names the zone; the sign of these names is turned round. */
    static String zone() {
        return "Etc/GMT" + (OFFSET.getTotalSeconds() > 0 ? "-" : "+") + Math.abs(OFFSET.getTotalSeconds() / 3600);
    }

    /** The offset as {@code +hh:mm}. */
    static String offset() {
        return OFFSET.equals(ZoneOffset.UTC) ? "+00:00" : OFFSET.getId();
    }

    /** Six o'clock this morning, with its offset. */
    static String morning() {
        return TODAY + "T06:00:00" + offset();
    }
}
