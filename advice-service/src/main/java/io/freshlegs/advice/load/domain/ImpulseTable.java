package io.freshlegs.advice.load.domain;

import org.jspecify.annotations.Nullable;

/** What a second at each heart rate weighs within given bounds, worked out once for many workouts. Immutable. */
public final class ImpulseTable {
    private final HeartRateBounds bounds;
    private final double[] impulseOfSecond;

    private ImpulseTable(HeartRateBounds bounds, double[] impulseOfSecond) {
        this.bounds = bounds;
        this.impulseOfSecond = impulseOfSecond;
    }

    /** The table, or null when the bounds span no reserve. */
    public static @Nullable ImpulseTable of(HeartRateBounds bounds) {
        if (!bounds.isValid()) {
            return null;
        }
        double[] impulses = new double[(int) BanisterTrimp.HIGHEST_BPM + 1];
        for (int bpm = (int) BanisterTrimp.LOWEST_BPM; bpm < impulses.length; bpm++) {
            impulses[bpm] = impulse(bounds, bpm, 1 / 60.0);
        }
        return new ImpulseTable(bounds, impulses);
    }

    HeartRateBounds bounds() {
        return bounds;
    }

    /** The impulse of the seconds at each heart rate. */
    double ofSeconds(int[] secondsByBpm) {
        double impulse = 0;
        for (int bpm = (int) BanisterTrimp.LOWEST_BPM; bpm < impulseOfSecond.length; bpm++) {
            impulse += secondsByBpm[bpm] * impulseOfSecond[bpm];
        }
        return impulse;
    }

    /** The impulse of minutes at one average rate. */
    double ofAverage(double bpm, double minutes) {
        return impulse(bounds, bpm, minutes);
    }

    /** The stress score of an impulse, or null when the threshold is not above the resting rate. */
    @Nullable
    Double score(double impulse) {
        return HeartRateStressScore.of(impulse, bounds.thresholdBpm(), bounds.restBpm(), bounds.maxBpm(), bounds.sex());
    }

    private static double impulse(HeartRateBounds bounds, double bpm, double minutes) {
        return BanisterTrimp.impulse(
                bpm, minutes, bounds.restBpm(), bounds.maxBpm(), bounds.sex(), TrimpVariant.SHARED);
    }
}
