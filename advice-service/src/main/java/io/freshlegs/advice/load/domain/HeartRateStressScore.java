package io.freshlegs.advice.load.domain;

import io.freshlegs.advice.facts.domain.Sex;
import org.jspecify.annotations.Nullable;

/**
 * LOAD-4: a training impulse in percent of that of one hour at the lactate threshold heart rate.
 * The impulse has to be of {@link TrimpVariant#SHARED}, as the reference hour is. Without a threshold, 85 % of the reserve is taken.
 */
public final class HeartRateStressScore {
    private static final double THRESHOLD_SHARE_OF_RESERVE = 0.85;

    private HeartRateStressScore() {}

    /** The score, or null when the rates span no reserve or the threshold is not above the resting rate. */
    public static @Nullable Double of(
            double sharedTrimp, @Nullable Double thresholdBpm, double restBpm, double maxBpm, @Nullable Sex sex) {
        if (maxBpm <= restBpm) {
            return null;
        }
        double threshold =
                thresholdBpm == null ? restBpm + THRESHOLD_SHARE_OF_RESERVE * (maxBpm - restBpm) : thresholdBpm;
        double hourAtThreshold = BanisterTrimp.impulse(threshold, 60, restBpm, maxBpm, sex, TrimpVariant.SHARED);
        return hourAtThreshold <= 0 ? null : 100 * sharedTrimp / hourAtThreshold;
    }
}
