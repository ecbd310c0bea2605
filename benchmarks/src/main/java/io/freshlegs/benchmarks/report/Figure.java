package io.freshlegs.benchmarks.report;

import org.jspecify.annotations.Nullable;

/**
 * One row of the table.
 *
 * @param id as in the list of measures, P1 to P12
 * @param what in a few words
 * @param ours what was reached; null when it could not be measured
 * @param baseline what the baseline of the same run reached; null without one
 * @param unit of both
 * @param ratio ours to the baseline; null without one
 * @param p50Millis the median latency, for measures that have one
 * @param p99Millis the latency that one request of a hundred passes
 * @param wanted what was set as the goal
 * @param holds whether the goal was reached in this run
 * @param spread how far the rounds lie apart, as a part of the median; null for a single round
 */
public record Figure(
        String id,
        String what,
        @Nullable Double ours,
        @Nullable Double baseline,
        String unit,
        @Nullable Double ratio,
        @Nullable Double p50Millis,
        @Nullable Double p99Millis,
        String wanted,
        boolean holds,
        @Nullable Double spread) {

    /** A figure by its parts, with what may be absent set afterwards. */
    public static Figure of(String id, String what, double ours, String unit, String wanted, boolean holds) {
        return new Figure(id, what, ours, null, unit, null, null, null, wanted, holds, null);
    }

    /** What could not be measured, and why. */
    public static Figure missing(String id, String why, String wanted) {
        return new Figure(id, why, null, null, "-", null, null, null, wanted, false, null);
    }

    public Figure beside(double ofBaseline) {
        Double ratioOfBoth = ours == null || ofBaseline == 0 ? null : ours / ofBaseline;
        return new Figure(id, what, ours, ofBaseline, unit, ratioOfBoth, p50Millis, p99Millis, wanted, holds, spread);
    }

    public Figure latency(double p50, double p99) {
        return new Figure(id, what, ours, baseline, unit, ratio, p50, p99, wanted, holds, spread);
    }

    public Figure spread(double ofRounds) {
        return new Figure(id, what, ours, baseline, unit, ratio, p50Millis, p99Millis, wanted, holds, ofRounds);
    }
}
