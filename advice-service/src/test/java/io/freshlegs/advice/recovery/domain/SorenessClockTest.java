package io.freshlegs.advice.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.WorkoutBuilder;
import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.facts.domain.WorkoutType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SorenessClockTest {

    @Test
    void a_race_weights_jumps_and_a_long_descent_make_soreness_expected() {
        assertThat(clock(RunnerLog.empty().run(1, 40, run -> run.type(WorkoutType.RACE))))
                .isEqualTo(SorenessClock.RACE);
        assertThat(clock(RunnerLog.empty().strength(1))).isEqualTo(SorenessClock.STRENGTH);
        assertThat(clock(RunnerLog.empty().workout(1, new WorkoutBuilder(Sport.PLYOMETRICS, 20))))
                .isEqualTo(SorenessClock.STRENGTH);
        assertThat(clock(downhill(Sport.RUNNING, 10.0, 301.0))).isEqualTo(SorenessClock.DOWNHILL);
        assertThat(clock(downhill(Sport.TRAIL_RUNNING, 10.0, 301.0))).isEqualTo(SorenessClock.DOWNHILL);
        assertThat(clock(RunnerLog.empty().easyRun(1, 40))).isNull();
    }

    @Test
    void thirty_metres_a_kilometre_are_no_long_descent_and_a_ride_is_none() {
        assertThat(clock(downhill(Sport.RUNNING, 10.0, 300.0))).isNull();
        assertThat(clock(downhill(Sport.CYCLING, 10.0, 900.0))).isNull();
        assertThat(clock(downhill(Sport.RUNNING, 10.0, null))).isNull();
        assertThat(clock(downhill(Sport.RUNNING, null, 900.0))).isNull();
        assertThat(clock(downhill(Sport.RUNNING, 0.0, 900.0))).isNull();
    }

    @Test
    void the_weightiest_reason_of_72_hours_is_named() {
        RunnerLog both = RunnerLog.empty().strength(2).run(1, 40, run -> run.type(WorkoutType.RACE));
        RunnerLog turned =
                RunnerLog.empty().run(2, 40, run -> run.type(WorkoutType.RACE)).strength(1);

        assertThat(clock(both)).isEqualTo(SorenessClock.RACE);
        assertThat(clock(turned)).isEqualTo(SorenessClock.RACE);
        assertThat(clock(RunnerLog.empty().run(3, 40, run -> run.type(WorkoutType.RACE))))
                .as("ended 88 hours ago")
                .isNull();
    }

    @Test
    void a_run_of_more_than_twice_the_longest_or_the_first_in_a_month_makes_it_expected() {
        RunnerLog twice =
                RunnerLog.empty().run(10, 60, run -> run.kilometres(10)).run(1, 120, run -> run.kilometres(20.1));
        RunnerLog moderate =
                RunnerLog.empty().run(10, 60, run -> run.kilometres(10)).run(1, 120, run -> run.kilometres(20));
        RunnerLog first = RunnerLog.empty().run(1, 60, run -> run.kilometres(10));

        assertThat(clock(twice)).isEqualTo(SorenessClock.LONG_RUN);
        assertThat(clock(moderate)).isNull();
        assertThat(clock(first)).isEqualTo(SorenessClock.LONG_RUN);
        assertThat(clock(twice.strength(1))).as("weights weigh more").isEqualTo(SorenessClock.STRENGTH);
    }

    private static RunnerLog downhill(Sport sport, @Nullable Double kilometres, @Nullable Double down) {
        WorkoutBuilder run = new WorkoutBuilder(sport, 60).elevation(0.0, down);
        if (kilometres != null) {
            run.kilometres(kilometres);
        }
        // a base against which no distance is unusual
        return RunnerLog.empty().run(20, 120, earlier -> earlier.kilometres(30)).workout(1, run);
    }

    private static @Nullable SorenessClock clock(RunnerLog log) {
        return SorenessClock.of(log.day(), SpikeReading.of(log.day()));
    }
}
