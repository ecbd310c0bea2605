package io.freshlegs.advice.recovery.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.Medians;
import io.freshlegs.advice.load.domain.LoadSeries;
import io.freshlegs.advice.load.domain.Monotony;
import io.freshlegs.advice.load.domain.WeekProgression;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How the last days were spread: rest days, hard days in a row, monotony. Source: science sections 4 and 6.
 *
 * @param restDaysLast7 known days of at most a tenth of fitness and without strength; null unless seven days are known
 * @param daysSinceRest known days in a row, up to yesterday, without a rest day
 * @param hardDaysInARow ending today when today was hard, else yesterday; null when neither day is known
 * @param monotony of the seven days ending yesterday; null unless they are known
 * @param monotonyCounts whether the week was heavy enough, 0.8 of seven times fitness, for uniformity to matter
 */
public record TrainingWeek(
        @Nullable Integer restDaysLast7,
        int daysSinceRest,
        @Nullable Integer hardDaysInARow,
        @Nullable Double monotony,
        @Nullable Double strain,
        boolean monotonyCounts) {
    private static final int WEEK = 7;
    private static final int USUAL_WEEKS = 8;
    private static final double REST_SHARE_OF_FITNESS = 0.1;
    private static final double HEAVY_WEEK = 0.8;

    public static TrainingWeek of(AthleteDay day) {
        boolean[] hard = new boolean[AthleteDay.DAYS_BACK + 1];
        boolean[] strength = new boolean[AthleteDay.DAYS_BACK + 1];
        for (WeighedWorkout workout : day.workouts()) {
            hard[workout.daysAgo()] |= workout.hard();
            strength[workout.daysAgo()] |= workout.fact().isStrengthWork();
        }
        LoadSeries series = day.series();
        int from = hard[0] ? 0 : 1;
        int inARow = 0;
        while (from + inARow < hard.length && hard[from + inARow]) {
            inARow++;
        }
        boolean knowsRow = series.knownDays() > 0 || (series.today() != null && !series.isStale());
        return of(series, strength, knowsRow ? inARow : null);
    }

    /** The week as it would look after rest days, which end every row. */
    static TrainingWeek afterRest(LoadSeries series) {
        return of(series, new boolean[AthleteDay.DAYS_BACK + 1], 0);
    }

    /** SPIKE-2: the kilometres run in the seven days ending yesterday by those of the seven before, in percent more; context only. */
    static @Nullable Double distanceProgression(AthleteDay day) {
        if (day.series().knownDays() < 2 * WEEK) {
            return null;
        }
        double week = 0;
        double before = 0;
        for (WeighedWorkout workout : day.workouts()) {
            Double meters = workout.fact().isRun() ? workout.fact().distanceMeters() : null;
            if (meters != null && workout.daysAgo() >= 1 && workout.daysAgo() <= 2 * WEEK) {
                week += workout.daysAgo() <= WEEK ? meters : 0;
                before += workout.daysAgo() > WEEK ? meters : 0;
            }
        }
        return WeekProgression.percent(week, before);
    }

    /** The median strain of the eight weeks before the last seven days; null unless all are known and had load. */
    static @Nullable Double usualStrain(LoadSeries series) {
        double[] loads = series.last((USUAL_WEEKS + 1) * WEEK);
        if (loads == null) {
            return null;
        }
        double[] strains = new double[USUAL_WEEKS];
        for (int week = 0; week < USUAL_WEEKS; week++) {
            Double strain = Monotony.strain(
                    Arrays.copyOfRange(loads, week * WEEK, (week + 1) * WEEK), Monotony.Spread.POPULATION);
            if (strain == null) {
                return null;
            }
            strains[week] = strain;
        }
        return Medians.of(strains);
    }

    private static TrainingWeek of(LoadSeries series, boolean[] strength, @Nullable Integer hardDaysInARow) {
        double most = series.fitness() == null ? 0 : REST_SHARE_OF_FITNESS * series.fitness();
        int sinceRest = 0;
        while (sinceRest < series.knownDays() && !isRest(series, strength, sinceRest + 1, most)) {
            sinceRest++;
        }
        double[] week = series.last(WEEK);
        if (week == null) {
            return new TrainingWeek(null, sinceRest, hardDaysInARow, null, null, false);
        }
        int restDays = 0;
        double sum = 0;
        for (int daysAgo = 1; daysAgo <= WEEK; daysAgo++) {
            restDays += isRest(series, strength, daysAgo, most) ? 1 : 0;
            sum += series.load(daysAgo);
        }
        return new TrainingWeek(
                restDays,
                sinceRest,
                hardDaysInARow,
                Monotony.of(week, Monotony.Spread.POPULATION),
                Monotony.strain(week, Monotony.Spread.POPULATION),
                series.fitness() != null && sum >= HEAVY_WEEK * WEEK * series.fitness());
    }

    private static boolean isRest(LoadSeries series, boolean[] strength, int daysAgo, double most) {
        return series.load(daysAgo) <= most && !strength[daysAgo];
    }
}
