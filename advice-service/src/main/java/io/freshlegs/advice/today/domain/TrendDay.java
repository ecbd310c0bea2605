package io.freshlegs.advice.today.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the advice of one day says, as a row of a chart; unknown is null.
 *
 * @param loadQuality {@code high}, {@code medium}, {@code low} or {@code unknown}
 * @param fitness the value of that morning, so at the end of the day before; so are fatigue and form
 */
public record TrendDay(
        LocalDate date,
        @Nullable Double load,
        String loadQuality,
        @Nullable Double fitness,
        @Nullable Double fatigue,
        @Nullable Double form,
        @Nullable Double formPercent,
        @Nullable Double proteinGrams,
        @Nullable Double proteinTargetLowGrams,
        @Nullable Double proteinTargetHighGrams,
        @Nullable Double ironMg,
        @Nullable Double ironTargetMg,
        @Nullable Double carbohydrateGrams,
        @Nullable Double carbohydrateTargetLowGrams,
        @Nullable Double energyKcal,
        @Nullable Double sleepMinutes,
        @Nullable Double restingHeartRateBpm,
        @Nullable Double hrvRmssdMs,
        @Nullable Double legHeaviness,
        boolean foodDayComplete) {}
