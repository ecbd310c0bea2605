package io.freshlegs.advice.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.WorkoutBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AthleteZoneTest {

    @Test
    void the_profiles_zone_decides_then_the_latest_workouts_then_utc() {
        WorkoutFact older = workout(RunnerLog.TODAY.minusDays(2), "America/New_York", "-05:00");
        WorkoutFact latest = workout(RunnerLog.TODAY, null, "+01:00");

        assertThat(name("Europe/Berlin", older, latest)).isEqualTo("Europe/Berlin");
        assertThat(name(null, older, latest)).isEqualTo("+01:00");
        assertThat(name("Mars/Olympus", older)).isEqualTo("America/New_York");
        assertThat(name(null, workout(RunnerLog.TODAY, "nowhere", "sometime"))).isEqualTo("UTC");
        assertThat(name(null)).isEqualTo("UTC");
    }

    @Test
    void unknown_codes_are_null_but_an_unknown_sport_is_other() {
        assertThat(Sport.of("trail_running")).isEqualTo(Sport.TRAIL_RUNNING);
        assertThat(Sport.of("curling")).isEqualTo(Sport.OTHER);
        assertThat(Sport.of(null)).isEqualTo(Sport.OTHER);
        assertThat(WorkoutType.of("fartlek")).isNull();
        assertThat(Symptom.of("dark_urine_severe_muscle_pain")).isEqualTo(Symptom.DARK_URINE_SEVERE_MUSCLE_PAIN);
        assertThat(Condition.KIDNEY_DISEASE.code()).isEqualTo("kidney_disease");
    }

    @Test
    void taking_runs_away_leaves_everything_else() {
        AthleteFacts facts =
                RunnerLog.empty().easyRun(1, 40).strength(1).easyRun(2, 40).facts();

        AthleteFacts rested = facts.withoutRunsOn(Set.of(RunnerLog.TODAY.minusDays(1)));

        assertThat(rested.workouts())
                .hasSize(2)
                .noneMatch(workout -> workout.isRun() && workout.localDate().equals(RunnerLog.TODAY.minusDays(1)));
    }

    private static String name(@Nullable String profileZone, WorkoutFact... workouts) {
        Profile profile = new Profile(
                null,
                null,
                null,
                null,
                profileZone,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                Set.of());
        AthleteFacts facts = new AthleteFacts(
                profile, List.of(workouts), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return AthleteZone.nameOf(AthleteZone.of(facts));
    }

    private static WorkoutFact workout(LocalDate date, @Nullable String zone, @Nullable String offset) {
        WorkoutFact of = new WorkoutBuilder(Sport.RUNNING, 60).build(date, "w");
        return new WorkoutFact(
                of.source(),
                of.externalId(),
                1,
                of.sport(),
                null,
                of.startTime(),
                null,
                offset,
                zone,
                date,
                of.durationSeconds(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }
}
