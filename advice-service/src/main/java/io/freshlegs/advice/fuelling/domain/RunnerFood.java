package io.freshlegs.advice.fuelling.domain;

import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.Diet;
import io.freshlegs.advice.facts.domain.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * An everyday food worth proposing, with a usual portion. Values per 100 g are those of USDA SR28; ids are its food numbers, names are by
 * message key {@code food.<id>}.
 */
public enum RunnerFood {
    CHICKEN_BREAST("05064", Group.FLESH, 140, 31.02, 1.04),
    SALMON("15086", Group.FLESH, 125, 26.48, 0.52),
    TUNA("15121", Group.FLESH, 120, 19.44, 1.63),
    BEEF("13047", Group.FLESH, 125, 19.42, 1.99),
    MUSSELS("15164", Group.FLESH, 150, 11.90, 3.95),
    CHICKEN_LIVER("05028", Group.LIVER, 90, 24.46, 11.63),
    GREEK_YOGURT("01256", Group.DAIRY_AND_EGG, 250, 10.19, 0.07),
    BOILED_EGGS("01129", Group.DAIRY_AND_EGG, 120, 12.58, 1.19),
    MOZZARELLA("01026", Group.DAIRY_AND_EGG, 100, 22.17, 0.44),
    MILK("01079", Group.DAIRY_AND_EGG, 300, 3.30, 0.02),
    TOFU("16126", Group.SOY, 250, 9.04, 1.61),
    LENTILS("16070", Group.LEGUME, 250, 9.02, 3.33),
    WHITE_BEANS("16050", Group.LEGUME, 250, 9.73, 3.70),
    KIDNEY_BEANS("16033", Group.LEGUME, 250, 8.67, 2.94),
    CHICKPEAS("16058", Group.LEGUME, 240, 4.92, 1.23),
    QUINOA("20137", Group.GRAIN, 200, 4.40, 1.49),
    OATS("08120", Group.WHEAT_OR_OATS, 80, 13.15, 4.25),
    WHOLEMEAL_PASTA("20125", Group.WHEAT_OR_OATS, 200, 5.99, 1.72),
    PUMPKIN_SEEDS("12014", Group.NUT_OR_SEED, 40, 30.23, 8.82),
    ALMONDS("12061", Group.NUT_OR_SEED, 40, 21.15, 3.71),
    SPINACH("11458", Group.VEGETABLE, 180, 2.97, 3.57);

    private enum Group {
        FLESH,
        LIVER,
        DAIRY_AND_EGG,
        SOY,
        LEGUME,
        GRAIN,
        WHEAT_OR_OATS,
        NUT_OR_SEED,
        VEGETABLE
    }

    private static final Set<Group> ANIMAL = EnumSet.of(Group.FLESH, Group.LIVER, Group.DAIRY_AND_EGG);
    private static final int MOST_SUGGESTIONS = 3;

    private final String foodId;
    private final Group group;
    private final double portionGrams;
    private final double proteinPer100Grams;
    private final double ironPer100Grams;

    RunnerFood(String foodId, Group group, double portionGrams, double proteinPer100Grams, double ironPer100Grams) {
        this.foodId = foodId;
        this.group = group;
        this.portionGrams = portionGrams;
        this.proteinPer100Grams = proteinPer100Grams;
        this.ironPer100Grams = ironPer100Grams;
    }

    public String foodId() {
        return foodId;
    }

    public double portionGrams() {
        return portionGrams;
    }

    /** The grams of protein in a portion. */
    public double protein() {
        return proteinPer100Grams * portionGrams / 100;
    }

    /** The milligrams of iron in a portion. */
    public double iron() {
        return ironPer100Grams * portionGrams / 100;
    }

    /** Portions whose protein comes closest to what is lacking, one of each kind of food the athlete eats. */
    public static List<RunnerFood> forProtein(Profile profile, double grams) {
        return best(profile, food -> Math.abs(food.protein() - grams));
    }

    /** The portions richest in iron, one of each kind of food the athlete eats. */
    public static List<RunnerFood> forIron(Profile profile) {
        return best(profile, food -> -food.iron());
    }

    private static List<RunnerFood> best(Profile profile, ToDoubleFunction<RunnerFood> rank) {
        List<RunnerFood> eaten = new ArrayList<>();
        for (RunnerFood food : values()) {
            if (food.suits(profile)) {
                eaten.add(food);
            }
        }
        eaten.sort(Comparator.comparingDouble(rank).thenComparing(Comparator.naturalOrder()));
        Set<Group> taken = EnumSet.noneOf(Group.class);
        List<RunnerFood> best = new ArrayList<>();
        for (RunnerFood food : eaten) {
            if (best.size() < MOST_SUGGESTIONS && taken.add(food.group)) {
                best.add(food);
            }
        }
        return List.copyOf(best);
    }

    /** Whether diet and conditions leave the food in; an unknown diet gets plants alone. */
    private boolean suits(Profile profile) {
        if (group == Group.WHEAT_OR_OATS && profile.has(Condition.COELIAC)) {
            return false;
        }
        if (group == Group.LIVER && Boolean.TRUE.equals(profile.pregnant())) {
            return false;
        }
        if (profile.diet() == Diet.OMNIVORE) {
            return true;
        }
        return profile.diet() == Diet.VEGETARIAN
                ? group == Group.DAIRY_AND_EGG || !ANIMAL.contains(group)
                : !ANIMAL.contains(group);
    }
}
