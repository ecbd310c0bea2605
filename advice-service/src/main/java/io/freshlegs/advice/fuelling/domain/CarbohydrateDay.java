package io.freshlegs.advice.fuelling.domain;

/**
 * CHO-1: grams of carbohydrate per kilogram by the training of the day. Source: Burke 2011; ACSM/AND/DC 2016.
 * The minutes that part the classes are a convention.
 */
public enum CarbohydrateDay {
    LIGHT(3, 5),
    MODERATE(5, 7),
    HIGH(6, 10),
    VERY_HIGH(8, 12);

    private final GramRange gramsPerKg;

    CarbohydrateDay(double low, double high) {
        gramsPerKg = new GramRange(low, high);
    }

    public GramRange gramsPerKg() {
        return gramsPerKg;
    }

    /** The class of a day by all its minutes: below 45 light, below 75 moderate, to 180 or when hard high, above very high. */
    public static CarbohydrateDay of(double minutes, boolean hard) {
        if (minutes > 180) {
            return VERY_HIGH;
        }
        if (minutes >= 75 || hard) {
            return HIGH;
        }
        return minutes >= 45 ? MODERATE : LIGHT;
    }
}
