package io.freshlegs.advice.fuelling.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.BasalMetabolism;
import io.freshlegs.advice.day.domain.FoodMean;
import io.freshlegs.advice.day.domain.Nutrient;
import io.freshlegs.advice.day.domain.WellnessDay;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import org.jspecify.annotations.Nullable;

/**
 * EA-1 over the seven days ending yesterday: needs all seven complete, the energy of every workout, and a measured share of body fat.
 * Exercise counts net of rest. Sources: Loucks; Mountjoy 2023.
 */
public final class EnergyReading {
    private static final int WINDOW_DAYS = 7;
    private static final int BODY_FAT_DAYS = 90;

    private EnergyReading() {}

    /** The mean energy availability in kcal/kg of fat-free mass, or null when anything is unknown or not wanted. */
    public static @Nullable Double of(AthleteDay day) {
        if (day.profile().declines(OptOut.ENERGY)) {
            return null;
        }
        FoodMean intake = FoodMean.of(day, Nutrient.ENERGY, WINDOW_DAYS);
        if (intake.completeDays() < WINDOW_DAYS) {
            return null;
        }
        return EnergyAvailability.of(intake.mean(), exercisePerDay(day), fatFreeMass(day));
    }

    private static @Nullable Double exercisePerDay(AthleteDay day) {
        Double basal = BasalMetabolism.kcal(
                day.profile().sex(), day.bodyMassKg(), day.profile().heightCm(), day.age());
        if (basal == null) {
            return null;
        }
        double net = 0;
        for (WeighedWorkout workout : day.workouts()) {
            if (workout.daysAgo() >= 1 && workout.daysAgo() <= WINDOW_DAYS) {
                Double gross = workout.fact().energyKcal();
                if (gross == null) {
                    return null;
                }
                net += Math.max(0, gross - basal * workout.fact().minutes() / (24 * 60));
            }
        }
        return net / WINDOW_DAYS;
    }

    private static @Nullable Double fatFreeMass(AthleteDay day) {
        Double mass = day.bodyMassKg();
        if (mass == null) {
            return null;
        }
        for (int daysAgo = 0; daysAgo <= BODY_FAT_DAYS; daysAgo++) {
            WellnessDay wellness = day.wellness(daysAgo);
            Double fat = wellness.bodyFatPercent();
            if (fat != null && fat > 0 && fat < 100) {
                return mass * (1 - fat / 100);
            }
        }
        return null;
    }
}
