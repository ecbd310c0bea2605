package io.freshlegs.advice.today.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.AthleteZone;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Facts cut to the window of a day, and the day seen through them. */
record DayView(AthleteFacts window, AthleteDay day) {
    /** Food older than this is in no window of any rule. */
    private static final int FOOD_DAYS_BACK = 15;

    static DayView of(AthleteFacts facts, AdviceMoment moment, @Nullable LocalDate knownFrom) {
        LocalDate date = moment.date();
        AthleteFacts all = facts.between(date.minusDays(AdviceEngine.LOOK_BACK_DAYS), date);
        AthleteFacts recent = all.between(date.minusDays(FOOD_DAYS_BACK), date);
        AthleteFacts window = new AthleteFacts(
                all.profile(),
                all.workouts(),
                all.wellness(),
                recent.meals(),
                recent.foodDays(),
                all.checkIns(),
                all.labs(),
                all.shoes());
        ZoneId zone = AthleteZone.of(window);
        AthleteDay day = AthleteDay.of(window, date, moment.localTime() != null, moment.instant(zone), zone, knownFrom);
        return new DayView(window, day);
    }
}
