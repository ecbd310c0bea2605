package io.freshlegs.advice.fuelling.domain;

/** CHO-2: grams of carbohydrate per kilogram in the one to four hours before a run of more than an hour. Source: Burke 2011. */
public final class CarbohydrateBefore {
    public static final GramRange GRAMS_PER_KG = new GramRange(1, 4);

    /** Runs up to this long need nothing beforehand. */
    public static final double FROM_MINUTES = 60;

    private CarbohydrateBefore() {}
}
