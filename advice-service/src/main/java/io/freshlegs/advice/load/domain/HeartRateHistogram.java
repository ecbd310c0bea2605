package io.freshlegs.advice.load.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The seconds at each heart rate from 0 to 230 as an array, so that sums over it do not depend on the order of a map; what lies outside is
 * left out.
 */
public final class HeartRateHistogram {
    private static final int LENGTH = (int) BanisterTrimp.HIGHEST_BPM + 1;

    private HeartRateHistogram() {}

    /** The array, or null without a histogram. */
    public static int @Nullable [] of(@Nullable Map<Integer, Integer> secondsByBpm) {
        if (secondsByBpm == null) {
            return null;
        }
        int[] seconds = new int[LENGTH];
        for (Map.Entry<Integer, Integer> entry : secondsByBpm.entrySet()) {
            int bpm = entry.getKey();
            if (bpm >= 0 && bpm < LENGTH && entry.getValue() > 0) {
                seconds[bpm] = entry.getValue();
            }
        }
        return seconds;
    }
}
