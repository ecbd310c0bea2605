package io.freshlegs.advice.load.domain;

import io.freshlegs.advice.facts.domain.Sex;
import org.jspecify.annotations.Nullable;

/**
 * The heart rates a load is measured against.
 *
 * @param estimated whether the maximum or the resting rate stands in for one the profile lacks
 */
public record HeartRateBounds(
        double restBpm,
        double maxBpm,
        @Nullable Double thresholdBpm,
        @Nullable Sex sex,
        boolean estimated) {

    public boolean isValid() {
        return maxBpm > restBpm;
    }

    /** High when measured; an unknown sex costs one step, an estimate leaves low. */
    public LoadQuality atBest(LoadQuality quality) {
        if (estimated) {
            return LoadQuality.LOW;
        }
        return sex == null ? quality.oneStepLower() : quality;
    }
}
