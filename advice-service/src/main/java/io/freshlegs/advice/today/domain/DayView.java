package io.freshlegs.advice.today.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.AthleteZone;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Facts cut to the window of a day, and the day seen through them. Which meals are seen singly and which as sums depends on the day
 * alone, not on how they were read.
 */
record DayView(AthleteFacts window, AthleteDay day) {
    static DayView of(AthleteFacts facts, AdviceMoment moment, @Nullable LocalDate knownFrom) {
        LocalDate date = moment.date();
        AthleteFacts all = facts.between(date.minusDays(AdviceEngine.LOOK_BACK_DAYS), date);
        AthleteFacts recent = all.between(date.minusDays(AdviceEngine.FOOD_LOOK_BACK_DAYS), date)
                .withFoodSummedBefore(date.minusDays(AthleteDay.SINGLE_MEAL_DAYS_BACK));
        AthleteFacts window = new AthleteFacts(
                all.profile(),
                all.workouts(),
                all.wellness(),
                recent.meals(),
                recent.foodDays(),
                recent.foodSums(),
                all.checkIns(),
                all.labs(),
                all.shoes());
        ZoneId zone = AthleteZone.of(window);
        AthleteDay day = AthleteDay.of(window, date, moment.localTime() != null, moment.instant(zone), zone, knownFrom);
        return new DayView(window, day);
    }
}
