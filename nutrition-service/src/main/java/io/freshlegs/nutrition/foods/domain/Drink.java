package io.freshlegs.nutrition.foods.domain;

/** Drinks that change how iron is taken up, and {@link #NONE} for everything else. */
public enum Drink {
    COFFEE,
    TEA,
    COCOA,
    MILK,
    NONE
}
