package io.freshlegs.benchmarks.load;

import java.util.SortedMap;
import org.HdrHistogram.Histogram;

/**
 * What a load came to.
 *
 * @param requests answered requests
 * @param seconds from the first request to the last answer
 * @param statuses how many answers had each status; 0 stands for a connection that broke
 * @param nanos latencies in nanoseconds
 */
public record LoadResult(long requests, double seconds, SortedMap<Integer, Long> statuses, Histogram nanos) {

    private static final double NANOS_A_MILLI = 1e6;

    public double perSecond() {
        return requests / seconds;
    }

    public double p50Millis() {
        return nanos.getValueAtPercentile(50) / NANOS_A_MILLI;
    }

    public double p99Millis() {
        return nanos.getValueAtPercentile(99) / NANOS_A_MILLI;
    }

    /**
     * Itself, when every answer had one of these statuses.
     *
     * @throws IllegalStateException otherwise: a figure with refused requests in it would be none
     */
    public LoadResult requireOnly(int... allowed) {
        for (int status : statuses.keySet()) {
            boolean good = false;
            for (int one : allowed) {
                good |= one == status;
            }
            if (!good) {
                throw new IllegalStateException(
                        "Of " + requests + " requests some were not answered as wanted: " + statuses);
            }
        }
        return this;
    }
}
