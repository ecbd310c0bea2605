package io.freshlegs.advice.iron.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.FoodMean;
import io.freshlegs.advice.day.domain.Nutrient;
import io.freshlegs.advice.facts.domain.Diet;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.facts.domain.Sex;
import io.freshlegs.advice.fuelling.domain.EnergyAvailability;
import io.freshlegs.advice.fuelling.domain.EnergyReading;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an athlete's iron: reference values, intake, risks, laboratory values.
 *
 * @param reference null with sex or birth date unknown
 * @param profileKnown whether there is a profile to read risks from
 */
public record IronReading(
        @Nullable IronReference reference,
        boolean plantBased,
        FoodMean mean14Days,
        Set<IronRisk> risks,
        LabReading lab,
        boolean profileKnown) {
    static final int WINDOW_DAYS = 14;
    static final int DAYS_NEEDED = 7;

    private static final double HIGH_MILEAGE_METERS = 60_000;
    private static final int MILEAGE_WEEKS = 4;
    private static final int DONATION_MONTHS = 4;

    /** How the mean intake compares with the plain reference values. */
    public enum Verdict {
        LOW("low"),
        MAY_BE_LOW("may_be_low"),
        COVERS_REFERENCE("covers_reference"),
        UNKNOWN("unknown");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        /** The code in JSON. */
        public String code() {
            return code;
        }
    }

    public static IronReading of(AthleteDay day) {
        Profile profile = day.profile();
        Integer age = day.age();
        Sex sex = profile.knownSex();
        IronReference reference = sex == null || age == null
                ? null
                : IronReference.of(
                        sex,
                        age,
                        Boolean.TRUE.equals(profile.pregnant()),
                        Boolean.TRUE.equals(profile.lactating()),
                        profile.menstruating());
        FoodMean mean = FoodMean.of(day, Nutrient.IRON, WINDOW_DAYS);
        LabReading lab = LabReading.of(day);
        boolean plantBased = profile.diet() == Diet.VEGAN || profile.diet() == Diet.VEGETARIAN;
        boolean profileKnown = !profile.equals(Profile.UNKNOWN);
        return new IronReading(
                reference, plantBased, mean, risks(day, verdict(reference, mean), lab), lab, profileKnown);
    }

    /** The verdict on the mean; unknown with fewer than seven complete days. */
    public Verdict verdict() {
        return verdict(reference, mean14Days);
    }

    /** The reference intake, as an aim 1.8 times it for plant eaters, never above the upper level; null when unknown. */
    public @Nullable Double targetMg() {
        if (reference == null) {
            return null;
        }
        double plain = reference.referenceIntake();
        return plantBased ? Math.min(reference.upperLevel(), IronReference.vegetarianAim(plain)) : plain;
    }

    public int points() {
        return risks.stream().mapToInt(IronRisk::points).sum();
    }

    /** The same athlete with an intake that covers the reference. */
    IronReading coveringReference() {
        Set<IronRisk> fewer = EnumSet.noneOf(IronRisk.class);
        fewer.addAll(risks);
        fewer.remove(IronRisk.INTAKE_BELOW_REFERENCE);
        fewer.remove(IronRisk.INTAKE_BELOW_REQUIREMENT);
        return new IronReading(reference, plantBased, mean14Days, fewer, lab, profileKnown);
    }

    private static Verdict verdict(@Nullable IronReference reference, FoodMean mean) {
        if (reference == null || mean.mean() == null || mean.completeDays() < DAYS_NEEDED) {
            return Verdict.UNKNOWN;
        }
        if (mean.mean() < reference.averageRequirement()) {
            return Verdict.LOW;
        }
        return mean.mean() < reference.referenceIntake() ? Verdict.MAY_BE_LOW : Verdict.COVERS_REFERENCE;
    }

    private static Set<IronRisk> risks(AthleteDay day, Verdict verdict, LabReading lab) {
        Set<IronRisk> risks = EnumSet.noneOf(IronRisk.class);
        Profile profile = day.profile();
        Integer age = day.age();
        if (!profile.declines(OptOut.CYCLE) && menstruates(profile, age)) {
            risks.add(IronRisk.MENSTRUATING);
            if (Boolean.TRUE.equals(profile.heavyPeriods())) {
                risks.add(IronRisk.HEAVY_PERIODS);
            }
        }
        if (profile.diet() == Diet.VEGAN) {
            risks.add(IronRisk.VEGAN);
        } else if (profile.diet() == Diet.VEGETARIAN) {
            risks.add(IronRisk.VEGETARIAN);
        }
        if (verdict == Verdict.LOW) {
            risks.add(IronRisk.INTAKE_BELOW_REQUIREMENT);
        } else if (verdict == Verdict.MAY_BE_LOW) {
            risks.add(IronRisk.INTAKE_BELOW_REFERENCE);
        }
        if (metersOfLast4Weeks(day) >= HIGH_MILEAGE_METERS * MILEAGE_WEEKS) {
            risks.add(IronRisk.HIGH_MILEAGE);
        }
        Double availability = EnergyReading.of(day);
        if (availability != null && availability < EnergyAvailability.LOW) {
            risks.add(IronRisk.LOW_ENERGY);
        }
        LocalDate donation = profile.bloodDonationDate();
        if (donation != null
                && !donation.isAfter(day.date())
                && donation.isAfter(day.date().minusMonths(DONATION_MONTHS))) {
            risks.add(IronRisk.BLOOD_DONATION);
        }
        if (lab.isLow() || lab.earlierLowFerritin()) {
            risks.add(IronRisk.LOW_FERRITIN);
        }
        return risks;
    }

    private static boolean menstruates(Profile profile, @Nullable Integer age) {
        if (profile.knownSex() == Sex.MALE
                || Boolean.TRUE.equals(profile.pregnant())
                || Boolean.TRUE.equals(profile.lactating()) && profile.menstruating() == null) {
            return false;
        }
        if (profile.menstruating() != null) {
            return profile.menstruating();
        }
        return profile.knownSex() == Sex.FEMALE
                && age != null
                && age >= 14
                && IronReference.assumesMenstruation(age, null);
    }

    private static double metersOfLast4Weeks(AthleteDay day) {
        double meters = 0;
        for (WeighedWorkout workout : day.workouts()) {
            Double distance = workout.fact().distanceMeters();
            if (workout.daysAgo() <= 7 * MILEAGE_WEEKS
                    && workout.daysAgo() >= 1
                    && workout.fact().isRun()
                    && distance != null) {
                meters += distance;
            }
        }
        return meters;
    }
}
