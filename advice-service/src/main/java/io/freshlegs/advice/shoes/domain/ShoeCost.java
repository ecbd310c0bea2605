package io.freshlegs.advice.shoes.domain;

/** SHOE-1: the extra energy of running in percent, 1 for each 100 g more per shoe. Sources: Frederick 1984, Franz 2012, Hoogkamer 2016. */
public final class ShoeCost {
    private ShoeCost() {}

    public static double percent(double extraGramsPerShoe) {
        return extraGramsPerShoe / 100;
    }
}
