package io.freshlegs.nutrition.foods.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.freshlegs.nutrition.foods.domain.Drink;
import io.freshlegs.nutrition.foods.domain.Food;
import io.freshlegs.nutrition.foods.domain.Nutrients;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A food as JSON has it. A nutrient that the table does not state is null. */
@Schema(name = "Food", description = "A food of the built-in table, USDA Standard Reference release 28.")
public record FoodBody(
        @Schema(description = "Its number in the table", examples = "16070")
        String foodId,

        @Schema(examples = "Lentils, mature seeds, cooked, boiled, without salt")
        String name,

        @Schema(examples = "Legumes and Legume Products") String group,

        @Schema(description = "Meat, fish or poultry; false too where a group holds both kinds")
        boolean flesh,

        @Schema(enumeration = {"coffee", "tea", "cocoa", "milk", "none"})
        Drink drink,

        Per100g per100g,

        @Schema(description = "Household measures, where the source has one")
        List<MeasureBody> measures) {

    /** The nutrients of 100 g; null is unknown, 0 a measured or assumed zero. */
    @Schema(name = "FoodPer100g", description = "Of 100 g of the edible portion. Null is unknown, 0 a measured zero.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Per100g(
            @Nullable Double energyKcal,
            @Nullable Double proteinGrams,
            @Nullable Double carbohydrateGrams,
            @Nullable Double fatGrams,
            @Nullable Double fiberGrams,
            @Nullable Double ironMg,
            @Nullable Double vitaminCMg,
            @Nullable Double calciumMg,
            @Nullable Double sodiumMg) {

        static Per100g of(Nutrients amounts) {
            return new Per100g(
                    amounts.energyKcal(),
                    amounts.proteinGrams(),
                    amounts.carbohydrateGrams(),
                    amounts.fatGrams(),
                    amounts.fiberGrams(),
                    amounts.ironMg(),
                    amounts.vitaminCMg(),
                    amounts.calciumMg(),
                    amounts.sodiumMg());
        }
    }

    /** One household measure: a cup, a slice. */
    @Schema(name = "FoodMeasure")
    public record MeasureBody(
            @Schema(examples = "1 cup") String name,
            @Schema(examples = "198") Double grams) {}

    static FoodBody of(Food food) {
        return new FoodBody(
                food.foodId(),
                food.name(),
                food.group(),
                Boolean.TRUE.equals(food.flesh()),
                food.drink(),
                Per100g.of(food.per100g()),
                food.measures().stream()
                        .map(measure -> new MeasureBody(measure.name(), measure.grams()))
                        .toList());
    }
}
