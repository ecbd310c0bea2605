package io.freshlegs.advice.today.application;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.diary.application.CheckIns;
import io.freshlegs.advice.diary.application.Labs;
import io.freshlegs.advice.diary.application.Profiles;
import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.advice.diary.application.Shoes;
import io.freshlegs.advice.facts.application.RecordedFacts;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.AthleteZone;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.today.domain.AdviceEngine;
import io.freshlegs.kit.domain.AthleteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings together what is known about an athlete. */
@ApplicationScoped
@Transactional
public class ReadFacts {

    /** More shoes or days than anybody has in a window of facts. */
    private static final int ALL = 10_000;

    private final RecordedFacts recorded;
    private final Profiles profiles;
    private final CheckIns checkIns;
    private final Labs labs;
    private final Shoes shoes;

    ReadFacts(RecordedFacts recorded, Profiles profiles, CheckIns checkIns, Labs labs, Shoes shoes) {
        this.recorded = recorded;
        this.profiles = profiles;
        this.checkIns = checkIns;
        this.labs = labs;
        this.shoes = shoes;
    }

    /** The facts that the advice of {@code to} or a later day depends on. */
    public AthleteFacts forAdvice(AthleteId athlete, LocalDate to) {
        return of(
                athlete,
                new RecordedFacts.Window(
                        to.minusDays(AdviceEngine.LOOK_BACK_DAYS),
                        to,
                        to.minusDays(AdviceEngine.FOOD_LOOK_BACK_DAYS),
                        to.minusDays(AthleteDay.SINGLE_MEAL_DAYS_BACK)));
    }

    /** The same with every meal singly, since a hypothesis may replace any of them. */
    public AthleteFacts forHypothesis(AthleteId athlete, LocalDate to) {
        LocalDate foodFrom = to.minusDays(AdviceEngine.FOOD_LOOK_BACK_DAYS);
        return of(athlete, new RecordedFacts.Window(to.minusDays(AdviceEngine.LOOK_BACK_DAYS), to, foodFrom, foodFrom));
    }

    /** The facts that the trends of these days depend on; no trend asks for single meals. */
    public AthleteFacts forTrends(AthleteId athlete, LocalDate from, LocalDate to) {
        return of(
                athlete,
                new RecordedFacts.Window(
                        from.minusDays(AdviceEngine.LOOK_BACK_DAYS),
                        to,
                        from.minusDays(AdviceEngine.FOOD_LOOK_BACK_DAYS),
                        to.plusDays(1)));
    }

    private AthleteFacts of(AthleteId athlete, RecordedFacts.Window window) {
        RecordedFacts.Days days = recorded.of(athlete, window);
        LocalDate from = window.from();
        LocalDate to = window.to();
        return new AthleteFacts(
                profileOf(athlete),
                days.workouts(),
                days.wellness(),
                days.meals(),
                days.foodDays(),
                days.foodSums(),
                values(checkIns.between(athlete, from, to, ALL)),
                values(labs.between(athlete, LocalDate.EPOCH, to, ALL)),
                values(shoes.before(athlete, null, ALL)));
    }

    /** The zone that decides which day it is for the athlete. */
    public ZoneId zoneOf(AthleteId athlete) {
        return AthleteZone.of(ofZone(athlete));
    }

    /** As many facts as decide the zone: the profile, and the latest workouts unless the profile has one. */
    public AthleteFacts ofZone(AthleteId athlete) {
        Profile profile = profileOf(athlete);
        boolean told = profile != null && profile.timeZone() != null;
        return new AthleteFacts(
                profile,
                told ? List.of() : recorded.latestWorkouts(athlete),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private @Nullable Profile profileOf(AthleteId athlete) {
        return profiles.find(athlete).map(Revised::value).orElse(null);
    }

    private static <T> List<T> values(List<Revised<T>> revised) {
        return revised.stream().map(Revised::value).toList();
    }
}
