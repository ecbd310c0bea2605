package io.freshlegs.nutrition.foods.application;

import io.freshlegs.nutrition.foods.domain.Food;
import org.jspecify.annotations.Nullable;

/** The foods of the table. Answers from memory: it may be asked on an event loop. */
public interface Foods {

    /** The food of a number; null when the table has none. */
    @Nullable
    Food byId(String foodId);
}
