package io.freshlegs.advice.fuelling.domain;

/** CHO-3: grams of carbohydrate an hour during exercise, not per kilogram. Source: Burke 2011. */
public final class CarbohydrateDuring {
    private CarbohydrateDuring() {}

    /** None below 45 minutes, a little to 75, 30..60 g to 150, 60..90 g beyond. */
    public static GramRange gramsPerHour(double minutes) {
        if (minutes < 45) {
            return new GramRange(0, 0);
        }
        if (minutes <= 75) {
            return new GramRange(0, 30);
        }
        return minutes <= 150 ? new GramRange(30, 60) : new GramRange(60, 90);
    }
}
