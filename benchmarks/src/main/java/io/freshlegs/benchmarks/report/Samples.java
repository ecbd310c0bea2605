package io.freshlegs.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** The figures of the rounds of one measure. Used by one thread. */
public final class Samples {

    private final List<Double> values = new ArrayList<>();

    public void add(double value) {
        values.add(value);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The middle one; of an even number the mean of the two in the middle. */
    public double median() {
        if (values.isEmpty()) {
            throw new IllegalStateException("There is no median of nothing");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** How far the rounds lie apart: the largest minus the smallest, as a part of the median. */
    public double spread() {
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        return median() == 0 ? 0 : (most - least) / median();
    }
}
