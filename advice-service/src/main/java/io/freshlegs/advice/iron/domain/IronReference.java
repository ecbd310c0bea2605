package io.freshlegs.advice.iron.domain;

import io.freshlegs.advice.facts.domain.Sex;
import org.jspecify.annotations.Nullable;

/**
 * IRON-1: reference intake, average requirement and upper level of iron in mg a day. Source: IOM 2001.
 * Values change at 51 years, or with the end of menstruation where that is known. Younger than 9 years gives null.
 *
 * @param upperLevel of supplements and food together
 */
public record IronReference(double referenceIntake, double averageRequirement, double upperLevel) {
    private static final int LAST_YEAR_OF_ASSUMED_MENSTRUATION = 50;
    private static final double VEGETARIAN_FACTOR = 1.8;

    /** The values for a person; null for menstruating is unknown. */
    public static @Nullable IronReference of(
            Sex sex, int age, boolean pregnant, boolean lactating, @Nullable Boolean menstruating) {
        if (age < 9) {
            return null;
        }
        double upper = age < 14 ? 40 : 45;
        if (sex != Sex.FEMALE) {
            return ofMan(age, upper);
        }
        if (pregnant) {
            return new IronReference(27, 22, upper);
        }
        if (lactating) {
            return age <= 18 ? new IronReference(10, 7, upper) : new IronReference(9, 6.5, upper);
        }
        if (age <= 13) {
            return new IronReference(8, 5.7, upper);
        }
        if (age <= 18) {
            return new IronReference(15, 7.9, upper);
        }
        return assumesMenstruation(age, menstruating)
                ? new IronReference(18, 8.1, upper)
                : new IronReference(8, 5.0, upper);
    }

    private static IronReference ofMan(int age, double upper) {
        if (age <= 13) {
            return new IronReference(8, 5.9, upper);
        }
        return age <= 18 ? new IronReference(11, 7.7, upper) : new IronReference(8, 6.0, upper);
    }

    /** Whether a woman menstruates: as she says, else up to 50 years. */
    public static boolean assumesMenstruation(int age, @Nullable Boolean menstruating) {
        return menstruating == null ? age <= LAST_YEAR_OF_ASSUMED_MENSTRUATION : menstruating;
    }

    /** The European reference intake in mg a day; null below 7 years. Source: EFSA 2015. */
    public static @Nullable Double european(Sex sex, int age, @Nullable Boolean menstruating) {
        if (age < 7) {
            return null;
        }
        if (sex != Sex.FEMALE || age <= 11) {
            return 11.0;
        }
        if (age <= 17) {
            return 13.0;
        }
        return assumesMenstruation(age, menstruating) ? 16.0 : 11.0;
    }

    /** The aim without meat or fish: 1.8 times the reference intake, as plant iron is taken up less. */
    public static double vegetarianAim(double referenceIntake) {
        return VEGETARIAN_FACTOR * referenceIntake;
    }
}
