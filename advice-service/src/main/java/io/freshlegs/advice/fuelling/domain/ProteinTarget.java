package io.freshlegs.advice.fuelling.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.Diet;
import io.freshlegs.advice.facts.domain.Goal;
import io.freshlegs.advice.facts.domain.Profile;
import org.jspecify.annotations.Nullable;

/**
 * PRO-1..7: the protein a day asks for in grams per kilogram. A runner 1.4..1.7; on a long or heavy day and the day after 1.7..1.8; to
 * lose mass 1.8..2.4, which replaces that (never with an eating disorder); from 65 years at least 1.2; times 1.05 vegetarian, 1.10 vegan; never above 2.4. A kidney
 * condition gives 0.8 and nothing else counts. Sources: Jäger 2017, Kato 2016, Moore 2015, Ciuris 2019, KDIGO 2024.
 */
public final class ProteinTarget {
    private static final GramRange RUNNER = new GramRange(1.4, 1.7);
    private static final GramRange HEAVY_DAY = new GramRange(1.7, 1.8);
    private static final GramRange LOSING = new GramRange(1.8, 2.4);
    private static final GramRange GUARDED = new GramRange(0.8, 0.8);
    private static final double CAP = 2.4;
    private static final double LEAST_FROM_65 = 1.2;
    private static final int OLDER = 65;
    private static final double USUAL_MEAL = 20;
    private static final double LEAST_OF_PLANTS_A_MEAL = 25;
    private static final double OBESE_INDEX = 30;

    private ProteinTarget() {}

    public static GramRange gramsPerKg(AthleteDay day) {
        Profile profile = day.profile();
        if (profile.has(Condition.KIDNEY_DISEASE)) {
            return GUARDED;
        }
        GramRange range = base(day, profile);
        double factor = dietFactor(profile.diet());
        double low = isOlder(day) ? Math.max(LEAST_FROM_65, range.low()) : range.low();
        return new GramRange(Math.min(CAP, low * factor), Math.min(CAP, range.high() * factor));
    }

    private static GramRange base(AthleteDay day, Profile profile) {
        if (profile.goal() == Goal.LOSE && !profile.has(Condition.EATING_DISORDER)) {
            return LOSING;
        }
        boolean heavy = TrainingLoadClass.of(day, 0).heavy()
                || TrainingLoadClass.of(day, 1).heavy();
        return heavy ? HEAVY_DAY : RUNNER;
    }

    private static double dietFactor(@Nullable Diet diet) {
        if (diet == Diet.VEGAN) {
            return 1.10;
        }
        return diet == Diet.VEGETARIAN ? 1.05 : 1;
    }

    private static boolean isOlder(AthleteDay day) {
        Integer age = day.age();
        return age != null && age >= OLDER;
    }

    /** PRO-6: what a meal is advised to bring; from plants at least 25 g, without a body mass the usual 20 g. */
    public static double advisedMealGrams(AthleteDay day) {
        Double perMeal = perMealGrams(day);
        return Math.max(eatsPlants(day) ? LEAST_OF_PLANTS_A_MEAL : 0, perMeal == null ? USUAL_MEAL : perMeal);
    }

    static boolean eatsPlants(AthleteDay day) {
        Diet diet = day.profile().diet();
        return diet == Diet.VEGAN || diet == Diet.VEGETARIAN;
    }

    /** The protein one meal should bring; null without a body mass. */
    public static @Nullable Double perMealGrams(AthleteDay day) {
        Double mass = day.bodyMassKg();
        if (mass == null) {
            return null;
        }
        return ProteinMeal.grams(mass, isOlder(day) ? ProteinMeal.GRAMS_PER_KG_FROM_65 : ProteinMeal.GRAMS_PER_KG);
    }

    /**
     * The body mass that protein is counted by: the athlete's own, above an index of 30 that at 25 plus a quarter of the rest; null when
     * unknown.
     */
    public static @Nullable Double countedMassKg(AthleteDay day) {
        Double mass = day.bodyMassKg();
        Double index = day.bodyMassIndex();
        if (mass == null || index == null || index <= OBESE_INDEX) {
            return mass;
        }
        double atIndex25 = 25 * mass / index;
        return atIndex25 + 0.25 * (mass - atIndex25);
    }
}
