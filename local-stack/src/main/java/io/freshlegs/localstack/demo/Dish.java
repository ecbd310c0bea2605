package io.freshlegs.localstack.demo;

import java.util.ArrayList;
import java.util.List;

/** What is on the table at one meal: foods and grams of an ordinary portion. */
record Dish(List<Portion> portions) {

    /** An amount of a food. */
    record Portion(Food food, double grams) {}

    /** A dish from foods and grams in turn. */
    static Dish of(Object... foodsAndGrams) {
        List<Portion> portions = new ArrayList<>();
        for (int at = 0; at < foodsAndGrams.length; at += 2) {
            portions.add(new Portion((Food) foodsAndGrams[at], ((Integer) foodsAndGrams[at + 1]).doubleValue()));
        }
        return new Dish(List.copyOf(portions));
    }

    double energyKcal() {
        return portions.stream()
                .mapToDouble(portion -> portion.food().energyKcal * portion.grams() / 100)
                .sum();
    }
}
