package io.freshlegs.advice.load.domain;

import io.freshlegs.advice.facts.domain.Sex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * LOAD-2: the training impulse {@code sum(minutes * x * A * e^(B*x))} with x the share of the heart-rate reserve, clamped to 0..1.
 * Source: Banister 1991; Morton, Fitz-Clarke and Banister 1990. A maximum not above the resting rate gives null;
 * heart rates below 30 or above 230 are left out. For an unknown sex the constants lie between the two curves.
 */
public final class BanisterTrimp {
    static final double LOWEST_BPM = 30;
    static final double HIGHEST_BPM = 230;

    private BanisterTrimp() {}

    public static @Nullable Double of(
            List<HeartRateSegment> segments, double restBpm, double maxBpm, @Nullable Sex sex, TrimpVariant variant) {
        if (maxBpm <= restBpm) {
            return null;
        }
        double impulse = 0;
        for (HeartRateSegment segment : segments) {
            impulse += impulse(segment.bpm(), segment.minutes(), restBpm, maxBpm, sex, variant);
        }
        return impulse;
    }

    static double impulse(
            double bpm, double minutes, double restBpm, double maxBpm, @Nullable Sex sex, TrimpVariant variant) {
        if (bpm < LOWEST_BPM || bpm > HIGHEST_BPM) {
            return 0;
        }
        double reserve = Math.min(1, Math.max(0, (bpm - restBpm) / (maxBpm - restBpm)));
        return minutes * reserve * factor(sex, variant) * Math.exp(exponent(sex) * reserve);
    }

    private static double factor(@Nullable Sex sex, TrimpVariant variant) {
        if (sex == Sex.MALE) {
            return 0.64;
        }
        return sex == Sex.FEMALE ? variant.femaleFactor() : 0.725215;
    }

    private static double exponent(@Nullable Sex sex) {
        if (sex == Sex.MALE) {
            return 1.92;
        }
        return sex == Sex.FEMALE ? 1.67 : 1.795;
    }
}
