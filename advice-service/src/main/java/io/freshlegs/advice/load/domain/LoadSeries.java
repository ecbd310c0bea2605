package io.freshlegs.advice.load.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The daily loads of contiguous known days up to yesterday, and today's so far.
 *
 * <p>A day is known when the athlete has a fact on it or on a later day; without a workout it is a rest day of load 0. Up to three
 * trailing days without any fact are assumed to be rest, with more the series is stale and nothing is read from it. More than 14
 * days without a fact end a series; it starts anew with the next fact.
 */
public final class LoadSeries {
    private static final int LONGEST_ASSUMED_REST = 3;
    private static final int LONGEST_GAP = 14;
    private static final int SEED_DAYS = 7;

    private final double[] loads;
    private final boolean stale;
    private final int assumedRestDays;
    private final @Nullable Double today;
    private final @Nullable TrainingAverages averages;

    private LoadSeries(double[] loads, boolean stale, int assumedRestDays, @Nullable Double today) {
        this.loads = loads;
        this.stale = stale;
        this.assumedRestDays = assumedRestDays;
        this.today = today;
        this.averages = loads.length < LoadHistory.DAYS_TO_SHOW ? null : averagesOf(loads);
    }

    private static TrainingAverages averagesOf(double[] loads) {
        double seed = Arrays.stream(loads, 0, SEED_DAYS).sum() / SEED_DAYS;
        return TrainingAverages.of(loads, Smoothing.EXP, seed, seed);
    }

    /** The series from the load and the presence of any fact by days ago, index 0 being today, when the calendar lacks no day. */
    public static LoadSeries of(double[] loadByDaysAgo, boolean[] factByDaysAgo) {
        return of(loadByDaysAgo, factByDaysAgo, Integer.MAX_VALUE);
    }

    /**
     * The series from the load and the presence of any fact by days ago, index 0 being today.
     *
     * @param absentDaysAgo the newest day that the athlete's zone skipped: never a rest day, so the series starts after it
     */
    public static LoadSeries of(double[] loadByDaysAgo, boolean[] factByDaysAgo, int absentDaysAgo) {
        int newest = 0;
        while (newest < factByDaysAgo.length && !factByDaysAgo[newest]) {
            newest++;
        }
        if (newest == factByDaysAgo.length) {
            return new LoadSeries(new double[0], false, 0, null);
        }
        int trailing = Math.max(0, newest - 1);
        Double today = newest <= LONGEST_ASSUMED_REST && absentDaysAgo > 0 ? (Double) loadByDaysAgo[0] : null;
        if (trailing > LONGEST_ASSUMED_REST) {
            return new LoadSeries(new double[0], true, 0, today);
        }
        int oldest = absentDaysAgo <= newest ? 0 : Math.min(absentDaysAgo - 1, oldestOfChain(factByDaysAgo, newest));
        double[] loads = new double[oldest];
        for (int daysAgo = oldest; daysAgo >= 1; daysAgo--) {
            loads[oldest - daysAgo] = loadByDaysAgo[daysAgo];
        }
        return new LoadSeries(loads, false, trailing, today);
    }

    private static int oldestOfChain(boolean[] factByDaysAgo, int newest) {
        int oldest = newest;
        for (int daysAgo = newest + 1; daysAgo < factByDaysAgo.length; daysAgo++) {
            if (factByDaysAgo[daysAgo]) {
                oldest = daysAgo;
            } else if (daysAgo - oldest > LONGEST_GAP) {
                break;
            }
        }
        return oldest;
    }

    /** The series as it will be after so many days of rest, the first of them today unless today has a load. */
    public LoadSeries afterRest(int days) {
        boolean trainedToday = today != null && today > 0;
        double[] longer = Arrays.copyOf(loads, loads.length + days + (trainedToday ? 1 : 0));
        if (trainedToday) {
            longer[loads.length] = today;
        }
        return new LoadSeries(longer, stale, 0, 0.0);
    }

    /** How many days in a row are known, up to yesterday. */
    public int knownDays() {
        return loads.length;
    }

    /** Whether the last fact is so old that the days since are unknown. */
    public boolean isStale() {
        return stale;
    }

    /** Trailing days without a fact that are taken as rest, 0..3. */
    public int assumedRestDays() {
        return assumedRestDays;
    }

    /** Today's load so far; null when today is unknown. */
    public @Nullable Double today() {
        return today;
    }

    public LoadHistory history() {
        return LoadHistory.of(loads.length);
    }

    /** The load of a known day; 1 is yesterday. */
    public double load(int daysAgo) {
        return loads[loads.length - daysAgo];
    }

    /** The last so many days, oldest first; null when not all are known. */
    public double @Nullable [] last(int days) {
        return loads.length < days ? null : Arrays.copyOfRange(loads, loads.length - days, loads.length);
    }

    /** The sum of those of the last seven days that are known; null when none is. */
    public @Nullable Double sumOfLast7() {
        if (loads.length == 0) {
            return null;
        }
        return Arrays.stream(loads, Math.max(0, loads.length - 7), loads.length).sum();
    }

    /** The slow average at the end of yesterday; null while the history is too short. */
    public @Nullable Double fitness() {
        return averages == null ? null : (Double) averages.fitness()[loads.length - 1];
    }

    /** The fast average at the end of yesterday; null while the history is too short. */
    public @Nullable Double fatigue() {
        return averages == null ? null : (Double) averages.fatigue()[loads.length - 1];
    }

    /** This morning's form, so yesterday's difference. */
    public @Nullable Double form() {
        return averages == null ? null : (Double) averages.formSameDay()[loads.length - 1];
    }

    public @Nullable Double formPercent() {
        Double fitness = fitness();
        Double fatigue = fatigue();
        return fitness == null || fatigue == null ? null : FormPercent.of(fitness, fatigue);
    }
}
