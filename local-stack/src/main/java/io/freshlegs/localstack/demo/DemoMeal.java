package io.freshlegs.localstack.demo;

import java.util.List;

/** A meal as the nutrition service takes it. */
public record DemoMeal(
        String source, String externalId, String eatenAt, String timeZone, String mealType, List<Item> items) {

    /** One food or drink with the nutrients of the amount eaten. */
    public record Item(
            String name,
            double grams,
            double energyKcal,
            double proteinGrams,
            double carbohydrateGrams,
            double fatGrams,
            double fiberGrams,
            double ironMg,
            double vitaminCMg,
            double calciumMg,
            double sodiumMg,
            boolean flesh,
            String drink) {}
}
