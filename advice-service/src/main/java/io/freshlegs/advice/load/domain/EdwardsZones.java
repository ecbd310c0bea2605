package io.freshlegs.advice.load.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * LOAD-3: minutes in five heart-rate zones weighted 1 to 5. Zones begin at 50, 60, 70, 80 and 90 percent, of the maximum rate
 * unless the reserve is asked for. Source: Edwards 1993.
 */
public final class EdwardsZones {
    /** What the percentages refer to. */
    public enum Basis {
        MAXIMUM,
        RESERVE
    }

    private EdwardsZones() {}

    /** The weighted sum of the minutes in zones 1 to 5. */
    public static double ofMinutes(List<Double> minutesByZone) {
        double sum = 0;
        for (int index = 0; index < minutesByZone.size(); index++) {
            sum += minutesByZone.get(index) * (index + 1);
        }
        return sum;
    }

    /** The weighted sum over segments, or null when the rates span nothing. */
    public static @Nullable Double ofSegments(
            List<HeartRateSegment> segments, double maxBpm, @Nullable Double restBpm, Basis basis) {
        double floor = basis == Basis.RESERVE ? (restBpm == null ? maxBpm : restBpm) : 0;
        if (maxBpm <= floor) {
            return null;
        }
        double sum = 0;
        for (HeartRateSegment segment : segments) {
            sum += segment.minutes() * zoneOf((segment.bpm() - floor) / (maxBpm - floor));
        }
        return sum;
    }

    /** The zone 1 to 5 of a share of the maximum or reserve; 0 below half. */
    public static int zoneOf(double share) {
        if (share < 0.5) {
            return 0;
        }
        return Math.min(5, (int) Math.floor(share * 10 + 1e-9) - 4);
    }
}
