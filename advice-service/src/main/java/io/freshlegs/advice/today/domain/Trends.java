package io.freshlegs.advice.today.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.FoodDay;
import io.freshlegs.advice.day.domain.Nutrient;
import io.freshlegs.advice.day.domain.WellnessDay;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.CheckIn;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.fuelling.domain.ProteinReading;
import io.freshlegs.advice.fuelling.domain.TrainingLoadClass;
import io.freshlegs.advice.iron.domain.IronReading;
import io.freshlegs.advice.load.domain.LoadQuality;
import io.freshlegs.advice.load.domain.LoadSeries;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The advice numbers of a range of days; a trends day shows what the advice of that day shows. Facts of
 * {@link AdviceEngine#LOOK_BACK_DAYS} days before the first day are needed.
 */
public final class Trends {
    private Trends() {}

    /** One row for each day of the range up to {@code today}; later days are left out. */
    public static List<TrendDay> between(
            AthleteFacts facts, LocalDate fromInclusive, LocalDate toInclusive, LocalDate today) {
        LocalDate last = toInclusive.isAfter(today) ? today : toInclusive;
        List<TrendDay> days = new ArrayList<>();
        for (LocalDate date = fromInclusive; !date.isAfter(last); date = date.plusDays(1)) {
            days.add(of(DayView.of(facts, AdviceMoment.endOf(date), null).day()));
        }
        return List.copyOf(days);
    }

    private static TrendDay of(AthleteDay day) {
        LoadSeries series = day.series();
        ProteinReading protein = ProteinReading.of(day);
        FoodDay food = day.food(0);
        WellnessDay wellness = day.wellness(0);
        CheckIn checkIn = day.checkIn(0);
        boolean carbohydrate = !day.profile().declines(OptOut.CARBOHYDRATE);
        return new TrendDay(
                day.date(),
                series.today(),
                loadQuality(day),
                series.fitness(),
                series.fatigue(),
                series.form(),
                series.formPercent(),
                food.eaten(Nutrient.PROTEIN),
                protein.targetLowGrams(),
                protein.targetHighGrams(),
                food.eaten(Nutrient.IRON),
                IronReading.of(day).targetMg(),
                carbohydrate ? food.eaten(Nutrient.CARBOHYDRATE) : null,
                carbohydrate ? TrainingLoadClass.of(day, 0).leastCarbohydrate(day.bodyMassKg()) : null,
                food.eaten(Nutrient.ENERGY),
                wellness.sleepMinutes(),
                wellness.restingHeartRateBpm(),
                wellness.hrvRmssdMs(),
                checkIn == null ? null : checkIn.legHeaviness(),
                food.complete());
    }

    /** The lowest quality of the day's loads; a rest day is certain when a fact says so, assumed otherwise. */
    private static String loadQuality(AthleteDay day) {
        if (day.series().today() == null) {
            return "unknown";
        }
        Integer newest = day.newestFactDaysAgo();
        if (newest == null || newest > 0) {
            return LoadQuality.LOW.code();
        }
        LoadQuality quality = LoadQuality.HIGH;
        for (WeighedWorkout workout : day.workoutsOn(0)) {
            quality = quality.atMost(workout.load().quality());
        }
        return quality.code();
    }
}
