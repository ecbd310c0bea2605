package io.freshlegs.advice.load.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.WorkoutBuilder;
import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    @Test
    void the_poorer_record_of_the_same_session_does_not_count() {
        // Given
        WorkoutFact phone = workout("strava", "a", Sport.RUNNING, 62);
        WorkoutFact watch = new WorkoutBuilder(Sport.RUNNING, 60)
                .source("garmin")
                .kilometres(11)
                .heartRate(150)
                .build(RunnerLog.TODAY, "b");

        // When
        Duplicates duplicates = Duplicates.among(List.of(phone, watch));

        // Then
        assertThat(duplicates.counted()).containsExactly(watch);
        assertThat(duplicates.duplicates()).containsExactly(new Duplicate(phone, watch, "same_start"));
    }

    @Test
    void equally_rich_records_are_told_apart_by_source_and_external_id() {
        WorkoutFact garmin = workout("garmin", "z", Sport.RUNNING, 60);
        WorkoutFact strava = workout("strava", "a", Sport.RUNNING, 60);
        WorkoutFact first = workout("garmin", "a", Sport.RUNNING, 60);

        assertThat(Duplicates.among(List.of(strava, garmin)).counted()).containsExactly(garmin);
        assertThat(Duplicates.among(List.of(garmin, first)).counted()).containsExactly(first);
    }

    @Test
    void each_thing_that_is_known_makes_a_record_richer_and_all_weigh_the_same() {
        WorkoutFact poor = workout("aaa", "a", Sport.RUNNING, 60);
        List<UnaryOperator<WorkoutBuilder>> knowing = List.of(
                run -> run.heartRate(150),
                run -> run.histogram(Map.of(150, 3600)),
                run -> run.kilometres(10),
                run -> run.energy(700),
                run -> run.cadence(170),
                run -> run.zones(List.of(0.0, 0.0, 3600.0, 0.0, 0.0)),
                run -> run.elevation(100.0, 100.0));

        for (UnaryOperator<WorkoutBuilder> one : knowing) {
            WorkoutFact richer = one.apply(new WorkoutBuilder(Sport.RUNNING, 60).source("zzz"))
                    .build(RunnerLog.TODAY, "z");
            assertThat(Duplicates.among(List.of(poor, richer)).counted()).containsExactly(richer);

            for (UnaryOperator<WorkoutBuilder> other : knowing) {
                WorkoutFact asRich = other.apply(new WorkoutBuilder(Sport.RUNNING, 60).source("aaa"))
                        .build(RunnerLog.TODAY, "a");
                assertThat(Duplicates.among(List.of(asRich, richer)).counted()).containsExactly(asRich);
            }
        }
        WorkoutFact two = new WorkoutBuilder(Sport.RUNNING, 60)
                .source("zzz")
                .kilometres(10)
                .energy(700)
                .build(RunnerLog.TODAY, "z");
        WorkoutFact heartTwice = new WorkoutBuilder(Sport.RUNNING, 60)
                .source("aaa")
                .heartRate(150)
                .histogram(Map.of(150, 3600))
                .build(RunnerLog.TODAY, "a");
        assertThat(Duplicates.among(List.of(heartTwice, two)).counted())
                .as("average and stream are one thing")
                .containsExactly(two);
    }

    @Test
    void records_apart_in_time_all_count_in_their_order_and_say_why_one_does_not() {
        WorkoutFact morning = workout("garmin", "b", Sport.RUNNING, 60);
        WorkoutFact copy = workout("strava", "a", Sport.RUNNING, 60);
        WorkoutFact evening = later(workout("garmin", "a", Sport.RUNNING, 60), 36_000);

        Duplicates duplicates = Duplicates.among(List.of(evening, copy, morning));

        assertThat(duplicates.counted()).containsExactly(morning, evening);
        assertThat(duplicates.duplicates()).containsExactly(new Duplicate(copy, morning, "same_start"));
        assertThat(Duplicates.among(List.of(morning, later(copy, 600))).duplicates())
                .extracting(Duplicate::why)
                .containsExactly("overlap");
        assertThat(counted(morning, later(workout("strava", "c", Sport.RUNNING, 47), 120)))
                .as("starting with it, and inside it")
                .isEqualTo(1);
        assertThat(counted(
                        workout("garmin", "d", Sport.RUNNING, 10),
                        later(workout("strava", "e", Sport.RUNNING, 10), 119)))
                .as("starts 119 s apart")
                .isEqualTo(1);
    }

    @Test
    void starts_within_120_seconds_need_durations_within_a_fifth() {
        WorkoutFact hour = workout("garmin", "a", Sport.RUNNING, 60);

        assertThat(counted(hour, later(workout("strava", "b", Sport.RUNNING, 48), 120)))
                .isEqualTo(1);
        assertThat(counted(hour, later(workout("strava", "b", Sport.RUNNING, 75), 121)))
                .as("121 s later and overlapping for 98 percent of the shorter")
                .isEqualTo(1);
        assertThat(counted(later(hour, 0), later(workout("strava", "b", Sport.RUNNING, 60), 721)))
                .as("overlapping for less than 80 percent")
                .isEqualTo(2);
        assertThat(counted(hour, later(workout("strava", "b", Sport.RUNNING, 60), 720)))
                .as("overlapping for exactly 80 percent")
                .isEqualTo(1);
    }

    @Test
    void a_run_and_a_ride_at_the_same_time_both_count_but_a_trail_run_is_a_run() {
        WorkoutFact run = workout("garmin", "a", Sport.RUNNING, 60);

        assertThat(counted(run, workout("strava", "b", Sport.CYCLING, 60))).isEqualTo(2);
        assertThat(counted(run, workout("strava", "b", Sport.TRAIL_RUNNING, 60)))
                .isEqualTo(1);
    }

    @Test
    void a_chain_of_overlaps_does_not_depend_on_the_order_of_arrival() {
        // Given: the middle one overlaps both others, which do not overlap each other enough
        WorkoutFact first = workout("a", "1", Sport.RUNNING, 60);
        WorkoutFact middle = later(workout("b", "2", Sport.RUNNING, 60), 700);
        WorkoutFact last = later(workout("c", "3", Sport.RUNNING, 60), 1400);

        // When
        Duplicates forwards = Duplicates.among(List.of(first, middle, last));
        Duplicates backwards = Duplicates.among(List.of(last, middle, first));

        // Then
        assertThat(forwards.counted()).containsExactly(first, last).isEqualTo(backwards.counted());
        assertThat(forwards.duplicates()).isEqualTo(backwards.duplicates());
    }

    private static int counted(WorkoutFact... workouts) {
        return Duplicates.among(List.of(workouts)).counted().size();
    }

    private static WorkoutFact workout(String source, String externalId, Sport sport, double minutes) {
        return new WorkoutBuilder(sport, minutes).source(source).build(RunnerLog.TODAY, externalId);
    }

    private static WorkoutFact later(WorkoutFact of, long seconds) {
        return new WorkoutFact(
                of.source(),
                of.externalId(),
                1,
                of.sport(),
                null,
                of.startTime().plusSeconds(seconds),
                null,
                null,
                "UTC",
                of.localDate(),
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

    @Test
    void what_a_long_record_reaches_over_is_compared_with_it_whatever_lies_between() {
        WorkoutFact ride = workout("garmin", "long", Sport.CYCLING, 120);
        WorkoutFact stretching = later(workout("garmin", "short", Sport.YOGA, 10), 600);
        WorkoutFact copy = later(workout("strava", "copy", Sport.CYCLING, 40), 4800);

        Duplicates duplicates = Duplicates.among(List.of(copy, stretching, ride));

        assertThat(duplicates.counted()).containsExactly(ride, stretching);
        assertThat(duplicates.duplicates()).containsExactly(new Duplicate(copy, ride, "overlap"));
    }

    @Test
    void the_order_in_which_records_come_is_not_that_in_which_they_count() {
        WorkoutFact yoga = workout("zzz", "1", Sport.YOGA, 60);
        WorkoutFact ride = new WorkoutBuilder(Sport.CYCLING, 60)
                .at(yoga.startTime().plusSeconds(600), "UTC")
                .kilometres(20)
                .build(RunnerLog.TODAY, "2");
        WorkoutFact evening = later(workout("garmin", "3", Sport.RUNNING, 60), 36_000);
        WorkoutFact copy = workout("zzz", "4", Sport.YOGA, 60);

        assertThat(Duplicates.among(List.of(yoga, evening, ride, copy)).counted())
                .as("the richer ride is judged first and stands second")
                .containsExactly(yoga, ride, evening);
    }

    @Test
    void exactly_120_seconds_apart_and_a_fifth_shorter_is_the_same_start() {
        WorkoutFact hour = workout("garmin", "a", Sport.RUNNING, 60);

        assertThat(Duplicates.among(List.of(hour, later(workout("strava", "b", Sport.RUNNING, 48), 120)))
                        .duplicates())
                .extracting(Duplicate::why)
                .containsExactly("same_start");
    }
}
