package io.freshlegs.advice.load.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.WorkoutBuilder;
import io.freshlegs.advice.facts.domain.Sex;
import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.facts.domain.WorkoutType;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoadLadderTest {
    private static final ImpulseTable MAN =
            Objects.requireNonNull(ImpulseTable.of(new HeartRateBounds(50, 190, null, Sex.MALE, false)));
    private static final ImpulseTable ESTIMATED =
            Objects.requireNonNull(ImpulseTable.of(new HeartRateBounds(50, 190, null, Sex.MALE, true)));
    private static final ImpulseTable UNKNOWN_SEX =
            Objects.requireNonNull(ImpulseTable.of(new HeartRateBounds(50, 190, null, null, false)));
    /** 85 % of the reserve above rest. */
    private static final int THRESHOLD = 169;

    @Test
    void an_hour_at_threshold_is_a_hundred_points_by_stream_and_by_average() {
        TrainingLoad byStream = weigh(hour().histogram(Map.of(THRESHOLD, 3600)), MAN, null);
        TrainingLoad byAverage = weigh(hour().heartRate(THRESHOLD), MAN, null);

        assertThat(byStream.points()).isCloseTo(100, within(1e-9));
        assertThat(byStream.method()).isEqualTo(LoadMethod.HEART_RATE_STREAM);
        assertThat(byStream.quality()).isEqualTo(LoadQuality.HIGH);
        assertThat(byAverage.points()).isCloseTo(100, within(1e-9));
        assertThat(byAverage.quality()).isEqualTo(LoadQuality.MEDIUM);
    }

    @Test
    void a_stream_weighs_intervals_that_the_average_hides() {
        TrainingLoad byStream =
                weigh(hour().histogram(Map.of(120, 1800, 180, 1800)).heartRate(150), MAN, null);
        TrainingLoad byAverage = weigh(hour().heartRate(150), MAN, null);

        assertThat(byStream.points()).isGreaterThan(byAverage.points());
    }

    @Test
    void a_stream_with_more_than_a_fifth_missing_gives_way_to_the_average() {
        TrainingLoad load = weigh(hour().histogram(Map.of(THRESHOLD, 2879)).heartRate(THRESHOLD), MAN, null);
        TrainingLoad averaged = weigh(hour().histogram(Map.of(THRESHOLD, 2879)), MAN, null);

        assertThat(load.method()).isEqualTo(LoadMethod.AVERAGE_HEART_RATE);
        assertThat(averaged.points()).as("the stream's own average").isCloseTo(100, within(1e-9));
    }

    @Test
    void a_heart_rate_outside_30_to_230_is_not_believed() {
        assertThat(weigh(hour().heartRate(29).exertion(5), MAN, null).method()).isEqualTo(LoadMethod.EXERTION_POINTS);
        assertThat(weigh(hour().heartRate(231).exertion(5), MAN, null).method()).isEqualTo(LoadMethod.EXERTION_POINTS);
        assertThat(weigh(hour().heartRate(230), MAN, null).points())
                .as("beyond the maximum the curve's own end counts")
                .isEqualTo(weigh(hour().heartRate(190), MAN, null).points());
    }

    @Test
    void estimated_rates_leave_low_quality_and_an_unknown_sex_costs_a_step() {
        assertThat(weigh(hour().heartRate(150), ESTIMATED, null).quality()).isEqualTo(LoadQuality.LOW);
        assertThat(weigh(hour().heartRate(150), UNKNOWN_SEX, null).quality()).isEqualTo(LoadQuality.LOW);
        assertThat(weigh(hour().histogram(Map.of(150, 3600)), UNKNOWN_SEX, null).quality())
                .isEqualTo(LoadQuality.MEDIUM);
    }

    @Test
    void bounds_without_a_reserve_give_no_table() {
        assertThat(ImpulseTable.of(new HeartRateBounds(60, 60, null, Sex.MALE, false)))
                .isNull();
    }

    @Test
    void pace_counts_only_for_runs_with_a_threshold_and_before_exertion() {
        WorkoutBuilder run = hour().kilometres(12).exertion(9);

        assertThat(weigh(run, null, 300.0).method()).isEqualTo(LoadMethod.RUNNING_STRESS_SCORE);
        assertThat(weigh(run, null, 300.0).points()).isCloseTo(100, within(1e-9));
        assertThat(weigh(run, null, null).method()).isEqualTo(LoadMethod.EXERTION_POINTS);
        WorkoutBuilder ride =
                new WorkoutBuilder(Sport.CYCLING, 60).kilometres(30).exertion(4);
        assertThat(weigh(ride, null, 300.0).method()).isEqualTo(LoadMethod.EXERTION_POINTS);
    }

    @Test
    void climbing_makes_the_same_pace_cost_more() {
        double flat = weigh(hour().kilometres(12), null, 300.0).points();
        double hilly = weigh(hour().kilometres(12).elevation(400.0, 400.0), null, 300.0)
                .points();
        double downhill =
                weigh(hour().kilometres(12).elevation(0.0, 400.0), null, 300.0).points();

        assertThat(hilly).isGreaterThan(flat);
        assertThat(downhill).isLessThan(flat);
        assertThat(weigh(hour().kilometres(12).elevation(400.0, null), null, 300.0)
                        .points())
                .as("an unknown loss is that of a round course")
                .isEqualTo(hilly);
    }

    @Test
    void a_missing_perceived_exertion_is_unknown_and_never_zero() {
        assertThat(weigh(hour().exertion(0), null, null).points()).isZero();
        assertThat(weigh(hour(), null, null).points()).isEqualTo(50);
        assertThat(weigh(hour(), null, null).quality()).isEqualTo(LoadQuality.LOW);
    }

    @Test
    void exertion_points_are_interpolated() {
        assertThat(weigh(hour().exertion(1), null, null).points()).isEqualTo(20);
        assertThat(weigh(hour().exertion(0.5), null, null).points()).isEqualTo(10);
        assertThat(weigh(hour().exertion(7.5), null, null).points()).isEqualTo(90);
        assertThat(weigh(hour().exertion(10), null, null).points()).isEqualTo(140);
    }

    @Test
    void the_default_goes_by_type_then_by_sport() {
        assertThat(weigh(hour().type(WorkoutType.LONG), null, null).points()).isEqualTo(55);
        assertThat(weigh(hour().type(WorkoutType.RACE), null, null).points()).isEqualTo(100);
        assertThat(weigh(hour().type(WorkoutType.TEMPO), null, null).points()).isEqualTo(75);
        assertThat(weigh(hour().type(WorkoutType.RECOVERY), null, null).points())
                .isEqualTo(40);
        assertThat(weigh(new WorkoutBuilder(Sport.PLYOMETRICS, 60), null, null).points())
                .isEqualTo(40);
        assertThat(weigh(new WorkoutBuilder(Sport.SWIMMING, 60), null, null).points())
                .isEqualTo(50);
    }

    @Test
    void a_session_is_hard_by_exertion_zones_speed_or_tag() {
        assertThat(hard(hour().exertion(7), null, null)).isTrue();
        assertThat(hard(hour().exertion(6.9), null, null)).isFalse();
        assertThat(hard(hour().type(WorkoutType.SPRINT), null, null)).isTrue();
        assertThat(hard(hour().type(WorkoutType.TEMPO), null, null)).isFalse();
        assertThat(hard(hour().histogram(Map.of(152, 600, 120, 3000)), 190.0, null))
                .isTrue();
        assertThat(hard(hour().histogram(Map.of(152, 599, 120, 3000)), 190.0, null))
                .isFalse();
        assertThat(hard(hour().histogram(Map.of(151, 3600)), 190.0, null)).isFalse();
        assertThat(hard(hour().kilometres(12), null, 285.0)).isTrue();
        assertThat(hard(hour().kilometres(12), null, 284.0)).isFalse();
        assertThat(hard(new WorkoutBuilder(Sport.RUNNING, 19).kilometres(5), null, 300.0))
                .isFalse();
    }

    private static WorkoutBuilder hour() {
        return new WorkoutBuilder(Sport.RUNNING, 60);
    }

    private static TrainingLoad weigh(
            WorkoutBuilder workout, @Nullable ImpulseTable impulses, @Nullable Double thresholdPace) {
        WorkoutFact fact = workout.build(RunnerLog.TODAY, "w");
        return LoadLadder.weigh(fact, HeartRateHistogram.of(fact.heartRateHistogram()), impulses, thresholdPace);
    }

    private static boolean hard(WorkoutBuilder workout, @Nullable Double maxBpm, @Nullable Double thresholdPace) {
        WorkoutFact fact = workout.build(RunnerLog.TODAY, "w");
        return HardSession.is(fact, HeartRateHistogram.of(fact.heartRateHistogram()), maxBpm, thresholdPace);
    }

    @Test
    void four_fifths_of_a_stream_are_enough_and_an_empty_one_says_nothing() {
        assertThat(weigh(hour().histogram(Map.of(THRESHOLD, 2880)).heartRate(150), MAN, null)
                        .method())
                .isEqualTo(LoadMethod.HEART_RATE_STREAM);
        assertThat(weigh(hour().histogram(Map.of()).exertion(5), MAN, null).method())
                .isEqualTo(LoadMethod.EXERTION_POINTS);
    }

    @Test
    void a_table_made_anew_weighs_a_stream_and_an_average_of_30_is_believed() {
        ImpulseTable table =
                Objects.requireNonNull(ImpulseTable.of(new HeartRateBounds(50, 190, null, Sex.MALE, false)));

        assertThat(weigh(hour().histogram(Map.of(THRESHOLD, 3600)), table, null).points())
                .isCloseTo(100, within(1e-9));
        assertThat(weigh(hour().heartRate(30).exertion(5), table, null).method())
                .isEqualTo(LoadMethod.AVERAGE_HEART_RATE);
    }

    @Test
    void a_run_without_distance_time_or_a_threshold_has_no_intensity() {
        assertThat(LoadLadder.intensityFactor(hour().kilometres(12).build(RunnerLog.TODAY, "w"), 300.0))
                .isEqualTo(1.0);
        assertThat(LoadLadder.intensityFactor(hour().kilometres(12).build(RunnerLog.TODAY, "w"), 0.0))
                .isNull();
        assertThat(LoadLadder.intensityFactor(hour().kilometres(0).build(RunnerLog.TODAY, "w"), 300.0))
                .isNull();
        assertThat(LoadLadder.intensityFactor(
                        new WorkoutBuilder(Sport.RUNNING, 0).kilometres(12).build(RunnerLog.TODAY, "w"), 300.0))
                .isNull();
    }
}
