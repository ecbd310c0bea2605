package io.freshlegs.advice.iron.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.Lab;
import io.freshlegs.advice.facts.domain.OptOut;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What laboratory values say of iron, each by the newest that is known of it; values older than six months are stale. Ferritin rises with
 * inflammation, so it is not read beside a raised CRP or on the day after a hard session. Source: Peeling 2007.
 *
 * @param ferritin the newest fresh laboratory day with a ferritin that can be read; null when there is none
 * @param haemoglobin the newest fresh laboratory day with a haemoglobin
 * @param stale whether there are values, but all older than six months
 * @param stage 0..3; null without a fresh ferritin that can be read
 * @param earlierLowFerritin whether any value, stale ones included, was below 35
 */
public record LabReading(
        @Nullable Lab ferritin,
        @Nullable Lab haemoglobin,
        boolean stale,
        @Nullable Integer stage,
        boolean earlierLowFerritin) {
    private static final LabReading NONE = new LabReading(null, null, false, null, false);
    private static final int MONTHS_FRESH = 6;
    private static final double RAISED_CRP = 5;
    private static final double LOW_FERRITIN = 35;

    public static LabReading of(AthleteDay day) {
        if (day.profile().declines(OptOut.LABS)) {
            return NONE;
        }
        Lab ferritin = null;
        Lab haemoglobin = null;
        Double saturation = null;
        boolean earlierLow = false;
        boolean any = false;
        for (Lab lab : day.labs()) {
            Double readable = readableFerritin(lab, day);
            boolean fresh = isFresh(lab, day);
            any |= readable != null || lab.haemoglobinGPerL() != null;
            earlierLow |= readable != null && readable < LOW_FERRITIN;
            if (fresh && ferritin == null && readable != null) {
                ferritin = lab;
            }
            if (fresh && haemoglobin == null && lab.haemoglobinGPerL() != null) {
                haemoglobin = lab;
            }
            if (fresh && saturation == null) {
                saturation = lab.transferrinSaturationPercent();
            }
        }
        Integer stage = ferritin == null
                ? null
                : FerritinStage.of(
                        ferritin.ferritinUgPerL(),
                        haemoglobin == null ? null : haemoglobin.haemoglobinGPerL(),
                        saturation);
        return new LabReading(ferritin, haemoglobin, any && ferritin == null && haemoglobin == null, stage, earlierLow);
    }

    /** Whether a laboratory day is at most six months old. */
    public static boolean isFresh(Lab lab, AthleteDay day) {
        return !lab.date().isBefore(day.date().minusMonths(MONTHS_FRESH));
    }

    /** Ferritin unless inflammation may have raised it. */
    private static @Nullable Double readableFerritin(Lab lab, AthleteDay day) {
        Double crp = lab.crpMgPerL();
        boolean raised = crp != null && crp > RAISED_CRP;
        return raised || isAfterHardDay(lab, day) ? null : lab.ferritinUgPerL();
    }

    private static boolean isAfterHardDay(Lab lab, AthleteDay day) {
        long daysAgo = ChronoUnit.DAYS.between(lab.date(), day.date()) + 1;
        return day.workouts().stream().anyMatch(workout -> workout.daysAgo() == daysAgo && workout.hard());
    }

    /** Whether fresh values lie in a range that is usually acted on. */
    public boolean isLow() {
        return stage != null && stage > 0;
    }

    /** Whether there are values of the last six months. */
    public boolean isFresh() {
        return ferritin != null || haemoglobin != null;
    }

    /** The code in JSON. */
    public String code() {
        if (stale) {
            return "stale";
        }
        if (stage == null) {
            return "none";
        }
        return switch (stage) {
            case 1 -> "depleted";
            case 2 -> "deficient";
            case 3 -> "anaemia_range";
            default -> "none";
        };
    }
}
