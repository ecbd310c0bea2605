package io.freshlegs.advice.today.application;

import io.freshlegs.advice.diary.application.CheckIns;
import io.freshlegs.advice.diary.application.Labs;
import io.freshlegs.advice.diary.application.Profiles;
import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.advice.diary.application.Shoes;
import io.freshlegs.advice.facts.application.RecordedFacts;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.AthleteZone;
import io.freshlegs.advice.facts.domain.Profile;
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

    /** All facts of the days from {@code from} to {@code to}, both included. */
    public AthleteFacts between(AthleteId athlete, LocalDate from, LocalDate to) {
        RecordedFacts.Days days = recorded.between(athlete, from, to);
        return new AthleteFacts(
                profileOf(athlete),
                days.workouts(),
                days.wellness(),
                days.meals(),
                days.foodDays(),
                values(checkIns.between(athlete, from, to, ALL)),
                values(labs.between(athlete, from, to, ALL)),
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
