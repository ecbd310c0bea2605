package io.freshlegs.advice.day.domain;

import io.freshlegs.advice.facts.domain.Sex;
import org.jspecify.annotations.Nullable;

/** Energy at rest in kcal a day, {@code 10 kg + 6.25 cm - 5 years}, plus 5 for men, minus 161 for women. Source: Mifflin-St Jeor. */
public final class BasalMetabolism {
    private BasalMetabolism() {}

    /** The energy, or null when anything is unknown. */
    public static @Nullable Double kcal(
            @Nullable Sex sex, @Nullable Double bodyMassKg, @Nullable Double heightCm, @Nullable Integer years) {
        if ((sex != Sex.MALE && sex != Sex.FEMALE) || bodyMassKg == null || heightCm == null || years == null) {
            return null;
        }
        return 10 * bodyMassKg + 6.25 * heightCm - 5 * years + (sex == Sex.MALE ? 5 : -161);
    }
}
