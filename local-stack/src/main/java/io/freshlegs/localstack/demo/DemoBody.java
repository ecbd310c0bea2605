package io.freshlegs.localstack.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How she sleeps, recovers and feels, as an answer to the training of the days before.
 *
 * <p>Strain is the load of the last week by that of the last six, less one: 0 in an ordinary week, about 0.5 after the
 * hard one, below 0 after rest. It raises the resting heart rate, lowers heart rate variability, costs sleep and makes
 * legs heavy; the rest is chance.
 */
final class DemoBody {
    private static final int MEMORY_DAYS = 90;
    private static final double ORDINARY_LOAD = 46;
    private static final double SHORT = 1 - Math.exp(-1 / 7.0);
    private static final double LONG = 1 - Math.exp(-1 / 42.0);
    private static final double NOT_WORN = 0.04;
    private static final double NOT_WEIGHED = 0.35;
    private static final double NO_CHECK_IN = 0.2;

    private final TrainingPlan plan;

    DemoBody(TrainingPlan plan) {
        this.plan = plan;
    }

    /** Her watch's day as the workout service takes it; empty when she did not wear it. */
    Optional<Map<String, Object>> wellness(LocalDate date) {
        int day = plan.dayNumber(date);
        DemoRandom chance = DemoRandom.of(day, "wellness");
        if (chance.withProbability(NOT_WORN) && day < -7) {
            return Optional.empty();
        }
        double strain = strain(date);
        boolean lieIn = date.getDayOfWeek().getValue() >= 6 && !plan.isHardWeek(date);
        Map<String, Object> wellness = new LinkedHashMap<>();
        wellness.put("source", DemoAthlete.PARTNER);
        wellness.put("date", date.toString());
        double sleep = chance.around(438, 24) + (lieIn ? 28 : 0) - 110 * Math.max(0, strain);
        wellness.put("sleepMinutes", (int) Math.round(Math.max(290, Math.min(560, sleep))));
        wellness.put("restingHeartRateBpm", (int)
                Math.round(chance.around(DemoAthlete.RESTING_HEART_RATE, 0.9) + 9 * Math.max(-0.2, strain)));
        wellness.put("hrvRmssdMs", rounded(Math.exp(chance.around(Math.log(61), 0.06) - 0.48 * strain), 1));
        if (!chance.withProbability(NOT_WEIGHED)) {
            wellness.put("bodyMassKg", rounded(chance.around(DemoAthlete.MASS_KG, 0.3), 1));
        }
        return Optional.of(wellness);
    }

    /** Her own word on the day as the advice service takes it; empty when she did not check in. */
    Optional<Map<String, Object>> checkIn(LocalDate date) {
        int day = plan.dayNumber(date);
        DemoRandom chance = DemoRandom.of(day, "check-in");
        if (chance.withProbability(NO_CHECK_IN) && day < -4) {
            return Optional.empty();
        }
        double strain = strain(date);
        Map<String, Object> checkIn = new LinkedHashMap<>();
        checkIn.put("legHeaviness", scale(chance.around(2.2 + 11 * strain, 0.8), 0, 10));
        checkIn.put("soreness", scale(chance.around(1.9 + 3.6 * strain, 0.4), 1, 5));
        checkIn.put("fatigue", scale(chance.around(2.0 + 3.4 * strain, 0.45), 1, 5));
        checkIn.put("mood", scale(chance.around(2.0 + 1.2 * strain, 0.5), 1, 5));
        checkIn.put("stress", scale(chance.around(2.3 + 0.8 * strain, 0.6), 1, 5));
        checkIn.put("symptoms", List.of());
        return Optional.of(checkIn);
    }

    /** The strain she wakes up with. */
    double strain(LocalDate date) {
        double week = ORDINARY_LOAD;
        double sixWeeks = ORDINARY_LOAD;
        for (LocalDate past = date.minusDays(MEMORY_DAYS); past.isBefore(date); past = past.plusDays(1)) {
            double load =
                    plan.sessions(past).stream().mapToDouble(Session::load).sum();
            week += SHORT * (load - week);
            sixWeeks += LONG * (load - sixWeeks);
        }
        return week / sixWeeks - 1;
    }

    private static int scale(double value, int low, int high) {
        return (int) Math.max(low, Math.min(high, Math.round(value)));
    }

    private static double rounded(double value, int places) {
        double factor = Math.pow(10, places);
        return Math.round(value * factor) / factor;
    }
}
