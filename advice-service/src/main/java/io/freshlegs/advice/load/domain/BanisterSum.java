package io.freshlegs.advice.load.domain;

/** The fading sum of loads, {@code y = load + e^(-1/tau) * y}. Source: Banister 1991. */
public final class BanisterSum {
    private BanisterSum() {}

    public static double[] of(double[] loads, double tauDays) {
        double keep = Math.exp(-1 / tauDays);
        double[] sums = new double[loads.length];
        double sum = 0;
        for (int day = 0; day < loads.length; day++) {
            sum = loads[day] + keep * sum;
            sums[day] = sum;
        }
        return sums;
    }
}
