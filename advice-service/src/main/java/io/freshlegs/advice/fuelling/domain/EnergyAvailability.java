package io.freshlegs.advice.fuelling.domain;

import org.jspecify.annotations.Nullable;

/**
 * EA-1: the energy left for the body after exercise, {@code (intake - exercise) / fat-free mass} in kcal/kg.
 * Sources: Loucks; Mountjoy 2023. Anything unknown gives null; it never triggers alone.
 */
public final class EnergyAvailability {
    public static final double LOW = 30;
    public static final double FULL = 45;

    private EnergyAvailability() {}

    public static @Nullable Double of(
            @Nullable Double intakeKcal, @Nullable Double exerciseKcal, @Nullable Double fatFreeMassKg) {
        if (intakeKcal == null || exerciseKcal == null || fatFreeMassKg == null || fatFreeMassKg <= 0) {
            return null;
        }
        return (intakeKcal - exerciseKcal) / fatFreeMassKg;
    }
}
