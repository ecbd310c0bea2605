package io.freshlegs.advice.iron.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.Lab;
import io.freshlegs.advice.facts.domain.OptOut;
import org.jspecify.annotations.Nullable;

/**
 * What the newest laboratory values say of iron. Ferritin is not read beside a raised CRP, values older than six months are stale.
 * Source: Peeling 2007.
 *
 * @param stage 0..3; null without a usable ferritin
 * @param earlierLowFerritin whether any value of the window, stale ones included, was below 35
 */
public record LabReading(
        @Nullable Lab newest, boolean stale, @Nullable Integer stage, boolean earlierLowFerritin) {
    private static final int MONTHS_FRESH = 6;
    private static final double RAISED_CRP = 5;
    private static final double LOW_FERRITIN = 35;

    public static LabReading of(AthleteDay day) {
        if (day.profile().declines(OptOut.LABS)) {
            return new LabReading(null, false, null, false);
        }
        boolean earlierLow = false;
        Lab newest = null;
        for (Lab lab : day.labs()) {
            Double ferritin = usableFerritin(lab);
            earlierLow |= ferritin != null && ferritin < LOW_FERRITIN;
            if (newest == null && (ferritin != null || lab.haemoglobinGPerL() != null)) {
                newest = lab;
            }
        }
        if (newest == null) {
            return new LabReading(null, false, null, earlierLow);
        }
        boolean stale = newest.date().isBefore(day.date().minusMonths(MONTHS_FRESH));
        Integer stage = stale
                ? null
                : FerritinStage.of(
                        usableFerritin(newest), newest.haemoglobinGPerL(), newest.transferrinSaturationPercent());
        return new LabReading(newest, stale, stage, earlierLow);
    }

    /** Ferritin unless inflammation may have raised it. */
    public static @Nullable Double usableFerritin(Lab lab) {
        Double crp = lab.crpMgPerL();
        return crp != null && crp > RAISED_CRP ? null : lab.ferritinUgPerL();
    }

    /** Whether fresh values lie in a range that is usually acted on. */
    public boolean isLow() {
        return stage != null && stage > 0;
    }

    /** Whether there are values of the last six months. */
    public boolean isFresh() {
        return newest != null && !stale;
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
