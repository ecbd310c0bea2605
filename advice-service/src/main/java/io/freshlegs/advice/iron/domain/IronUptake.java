package io.freshlegs.advice.iron.domain;

/**
 * IRON-4: how much iron of a meal is taken up. Source: Monsen 1978, Monsen and Balintfy 1982 (500 mg of stores).
 * Inside the rules only; the athlete is shown a quality of the meal, never milligrams taken up.
 */
public final class IronUptake {
    private static final double HAEM_SHARE_OF_FLESH = 0.40;
    private static final double HAEM_UPTAKE = 0.23;
    private static final double MOST_ENHANCEMENT = 75;
    private static final double MOST_PERCENT = 8;

    private IronUptake() {}

    /** The percentage of non-haem iron taken up: 3 without an enhancer, 8 from 75 on, enhancers being mg vitamin C plus g flesh. */
    public static double nonHaemPercent(double vitaminCMg, double fleshGrams) {
        double enhancement = Math.max(0, vitaminCMg + fleshGrams);
        if (enhancement > MOST_ENHANCEMENT) {
            return MOST_PERCENT;
        }
        return Math.min(MOST_PERCENT, 3 + 8.93 * Math.log((enhancement + 100) / 100));
    }

    /** The milligrams taken up from the iron of flesh and of all else. */
    public static double milligrams(double fleshIronMg, double otherIronMg, double vitaminCMg, double fleshGrams) {
        double haem = HAEM_SHARE_OF_FLESH * fleshIronMg;
        double nonHaem = fleshIronMg - haem + otherIronMg;
        return haem * HAEM_UPTAKE + nonHaem * nonHaemPercent(vitaminCMg, fleshGrams) / 100;
    }
}
