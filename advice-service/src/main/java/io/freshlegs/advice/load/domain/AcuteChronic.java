package io.freshlegs.advice.load.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * This week's daily load by that of the weeks before; context only, never a risk. Windows do not overlap in the uncoupled form.
 * Sources: Lolli 2017, Windt and Gabbett 2019, Williams 2017, Impellizzeri 2020. A chronic load of 0 gives null.
 */
public final class AcuteChronic {
    private static final int ACUTE_DAYS = 7;
    private static final int CHRONIC_DAYS = 28;

    private AcuteChronic() {}

    public static @Nullable Double ratio(double acute, double chronic) {
        return chronic == 0 ? null : acute / chronic;
    }

    /** Mean of the last 7 by the mean of all 28 days; the days are oldest first. */
    public static @Nullable Double coupled(double[] daily28) {
        return ratio(mean(daily28, CHRONIC_DAYS - ACUTE_DAYS, CHRONIC_DAYS), mean(daily28, 0, CHRONIC_DAYS));
    }

    /** Mean of the last 7 by the mean of the 21 days before; the days are oldest first. */
    public static @Nullable Double uncoupled(double[] daily28) {
        int split = CHRONIC_DAYS - ACUTE_DAYS;
        return ratio(mean(daily28, split, CHRONIC_DAYS), mean(daily28, 0, split));
    }

    /** The ratio of two averages that fade by {@code 2/(N+1)} and start at the first day. */
    public static @Nullable Double weighted(double[] daily) {
        double acute = daily[0];
        double chronic = daily[0];
        for (int day = 1; day < daily.length; day++) {
            acute += Smoothing.SPAN.lambda(ACUTE_DAYS) * (daily[day] - acute);
            chronic += Smoothing.SPAN.lambda(CHRONIC_DAYS) * (daily[day] - chronic);
        }
        return ratio(acute, chronic);
    }

    public static double coupledFromUncoupled(double uncoupled) {
        return 4 * uncoupled / (uncoupled + 3);
    }

    /** Null from 4 on, which no coupled ratio exceeds. */
    public static @Nullable Double uncoupledFromCoupled(double coupled) {
        return coupled >= 4 ? null : (Double) (3 * coupled / (4 - coupled));
    }

    private static double mean(double[] daily, int from, int to) {
        return Arrays.stream(daily, from, to).sum() / (to - from);
    }
}
