package io.freshlegs.nutrition.foods.domain;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A food as the USDA National Nutrient Database for Standard Reference, Release 28, lists it, and what follows from
 * its number and its description.
 *
 * @param number five digits, the first two of which are the group
 * @param description abbreviated, upper case
 * @param per100g a blank of the source is null
 */
public record SourceFood(
        String number,
        String description,
        String group,
        Nutrients per100g,
        @Nullable Measure measure) {

    /** More vitamin C than fresh food holds, in mg/100 g; guava, the richest, has 228. */
    private static final double MOST_VITAMIN_C_MG = 300;

    private static final Pattern RICH_IN_VITAMIN_C = Pattern.compile("\\b(PDR|DRY|DRIED|INST|ACEROLA)\\b");
    private static final Pattern COFFEE = Pattern.compile("BEV(ERAGES)?,([^,]+,)?COFFEE\\b(?! SUB).*");
    private static final Pattern TEA = Pattern.compile("(BEV(ERAGES)?,([^,]+,)?)?TEA\\b.*");
    private static final Pattern COCOA = Pattern.compile("(BEV(ERAGES)?,)?COCOA\\b.*|MILK,CHOC BEV,HOT COCOA.*");
    private static final Pattern MILK = Pattern.compile(
            "MILK,(?!HUMAN|IMITATION).*|MILK SHAKES,.*|BEVERAGES,.*PREP W/ (WHL|FAT FREE|1%|2%) MILK.*");

    /** The food as the product shows it. */
    public Food food(ReadableNames names) {
        return new Food(
                number,
                names.of(description),
                group,
                FoodGroup.flesh(number),
                drink(),
                trusted(),
                measure == null ? List.of() : List.of(measure));
    }

    /** The drink it is, where it changes how iron is taken up; herbal tea hinders it too (Hurrell et al. 1999). */
    Drink drink() {
        if (COFFEE.matcher(description).matches()) {
            return Drink.COFFEE;
        }
        if (TEA.matcher(description).matches()) {
            return Drink.TEA;
        }
        if (COCOA.matcher(description).matches()) {
            return Drink.COCOA;
        }
        return MILK.matcher(description).matches() ? Drink.MILK : Drink.NONE;
    }

    /**
     * The nutrients, with vitamin C unknown where the source may have slipped: above 300 mg/100 g outside powders,
     * dried food and acerola.
     */
    private Nutrients trusted() {
        Double vitaminC = per100g.vitaminCMg();
        if (vitaminC == null
                || vitaminC <= MOST_VITAMIN_C_MG
                || RICH_IN_VITAMIN_C.matcher(description).find()) {
            return per100g;
        }
        return new Nutrients(
                per100g.energyKcal(),
                per100g.proteinGrams(),
                per100g.carbohydrateGrams(),
                per100g.fatGrams(),
                per100g.fiberGrams(),
                per100g.ironMg(),
                null,
                per100g.calciumMg(),
                per100g.sodiumMg());
    }
}
