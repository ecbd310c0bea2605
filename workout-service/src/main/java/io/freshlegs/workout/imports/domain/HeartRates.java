package io.freshlegs.workout.imports.domain;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The heart rates of a workout's records, in the order recorded.
 *
 * <p>They stand for the whole workout when at least half of the records hold one. Edges: without records nothing is
 * trusted; a rate outside 20 to 250 is none; a value holds until the next record, but no longer than 30 s, so that a
 * pause adds nothing.
 */
public final class HeartRates {

    /** A record a second for eleven days: more is no workout, and would only fill the memory. */
    private static final int MOST = 1_000_000;

    private static final int LOWEST = 20;
    private static final int HIGHEST = 250;
    private static final long HOLDS_MILLIS = 30_000;
    private static final double SHARE = 0.5;

    private long[] millis = new long[1_024];
    private short[] rates = new short[1_024];
    private int size;

    /**
     * @param bpm null where the record holds none
     */
    public void add(long epochMillis, @Nullable Number bpm) {
        if (size == MOST) {
            throw ImportRefusedException.unreadable("It holds more than a million records, which no workout has.");
        }
        if (size == millis.length) {
            millis = Arrays.copyOf(millis, 2 * size);
            rates = Arrays.copyOf(rates, 2 * size);
        }
        double rate = bpm == null ? 0 : bpm.doubleValue();
        millis[size] = epochMillis;
        rates[size] = rate >= LOWEST && rate <= HIGHEST ? (short) Math.round(rate) : 0;
        size++;
    }

    /** All records of another stream, behind these. */
    public void addAll(HeartRates others) {
        for (int i = 0; i < others.size; i++) {
            add(others.millis[i], others.rates[i]);
        }
    }

    /** The records from one instant to another, both included. */
    public HeartRates between(long fromMillis, long toMillis) {
        HeartRates part = new HeartRates();
        for (int i = 0; i < size; i++) {
            if (millis[i] >= fromMillis && millis[i] <= toMillis) {
                part.add(millis[i], rates[i]);
            }
        }
        return part;
    }

    /** Whether enough records hold a value. */
    public boolean isTrusted() {
        int held = 0;
        for (int i = 0; i < size; i++) {
            held += rates[i] > 0 ? 1 : 0;
        }
        return held > 0 && held >= SHARE * size;
    }

    /** The mean of the records that hold a value, rounded half up. */
    @Nullable
    Double average() {
        long sum = 0;
        int held = 0;
        for (int i = 0; i < size; i++) {
            sum += rates[i];
            held += rates[i] > 0 ? 1 : 0;
        }
        return held == 0 ? null : Double.valueOf(Math.floor((double) sum / held + 0.5));
    }

    @Nullable
    Double highest() {
        int highest = 0;
        for (int i = 0; i < size; i++) {
            highest = Math.max(highest, rates[i]);
        }
        return highest == 0 ? null : Double.valueOf(highest);
    }

    /**
     * Seconds at each rate, rounded; null when there are none.
     *
     * @param durationSeconds the sum does not exceed it: a watch that ran on during a pause adds nothing
     */
    @Nullable
    SortedMap<Integer, Integer> histogram(@Nullable Double durationSeconds) {
        double[] seconds = new double[HIGHEST + 1];
        double sum = 0;
        for (int i = 0; i + 1 < size; i++) {
            long held = millis[i + 1] - millis[i];
            if (rates[i] > 0 && held > 0) {
                double part = Math.min(held, HOLDS_MILLIS) / 1e3;
                seconds[rates[i]] += part;
                sum += part;
            }
        }
        double scale = durationSeconds != null && sum > durationSeconds ? durationSeconds / sum : 1;
        SortedMap<Integer, Integer> histogram = new TreeMap<>();
        for (int bpm = LOWEST; bpm <= HIGHEST; bpm++) {
            int whole = (int) Math.round(seconds[bpm] * scale);
            if (whole > 0) {
                histogram.put(bpm, whole);
            }
        }
        return histogram.isEmpty() ? null : histogram;
    }
}
