package io.freshlegs.advice.day.domain;

import io.freshlegs.advice.facts.domain.Nutrients;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A nutrient the rules ask for. */
public enum Nutrient {
    ENERGY(Nutrients::energyKcal),
    PROTEIN(Nutrients::proteinGrams),
    CARBOHYDRATE(Nutrients::carbohydrateGrams),
    IRON(Nutrients::ironMg),
    SODIUM(Nutrients::sodiumMg);

    private final Function<Nutrients, @Nullable Double> amount;

    Nutrient(Function<Nutrients, @Nullable Double> amount) {
        this.amount = amount;
    }

    /** The amount, or the share known when asked of a coverage. */
    public @Nullable Double of(Nutrients nutrients) {
        return amount.apply(nutrients);
    }
}
