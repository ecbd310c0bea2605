package io.freshlegs.workout.recording.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.domain.LocalInstant;
import io.freshlegs.kit.domain.Violation;
import io.freshlegs.kit.domain.Violations;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkoutTest {

    private static final Instant START = Instant.parse("2026-11-22T05:40:00Z");

    @Test
    void the_least_there_is_to_know_is_enough() {
        assertThat(faults(new Builder())).isEmpty();
    }

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvSource({
        "durationSeconds, 1, 604800",
        "movingSeconds, 0, 604800",
        "distanceMeters, 0, 1000000",
        "elevationGainMeters, 0, 100000",
        "elevationLossMeters, 0, 100000",
        "energyKcal, 0, 100000",
        "averageHeartRateBpm, 20, 250",
        "maxHeartRateBpm, 20, 250",
        "averageCadenceSpm, 0, 400",
        "averagePowerWatts, 0, 5000",
        "perceivedExertion, 0, 10"
    })
    void a_number_is_taken_at_both_bounds_and_named_beyond(String field, double min, double max) {
        assertThat(faults(new Builder().with(field, min))).isEmpty();
        assertThat(faults(new Builder().with(field, max))).isEmpty();
        assertThat(faults(new Builder().with(field, min - 0.001))).containsExactly(field);
        assertThat(faults(new Builder().with(field, max + 0.001))).containsExactly(field);
        assertThat(faults(new Builder().with(field, Double.NaN))).containsExactly(field);
    }

    @Test
    void an_average_above_the_maximum_is_named() {
        assertThat(faults(new Builder().with("averageHeartRateBpm", 150).with("maxHeartRateBpm", 149)))
                .containsExactly("averageHeartRateBpm");
        assertThat(faults(new Builder().with("averageHeartRateBpm", 150).with("maxHeartRateBpm", 150)))
                .isEmpty();
    }

    @Test
    void there_are_five_zones_of_known_seconds() {
        assertThat(faults(new Builder().zones(List.of(0.0, 1.0, 2.0, 3.0, 604800.0))))
                .isEmpty();
        assertThat(faults(new Builder().zones(List.of(1.0, 2.0, 3.0, 4.0)))).containsExactly("heartRateZoneSeconds");
        assertThat(faults(new Builder().zones(List.of(0.0, -1.0, 2.0, 3.0, 4.0))))
                .containsExactly("heartRateZoneSeconds[1]");
    }

    @Test
    void a_histogram_holds_heart_rates_of_the_living_and_no_negative_time() {
        assertThat(faults(new Builder().histogram(Map.of(20, 0, 250, 604800)))).isEmpty();
        assertThat(faults(new Builder().histogram(Map.of(19, 1)))).containsExactly("heartRateHistogram");
        assertThat(faults(new Builder().histogram(Map.of(251, 1)))).containsExactly("heartRateHistogram");
        assertThat(faults(new Builder().histogram(Map.of(150, -1)))).containsExactly("heartRateHistogram.150");
    }

    @Test
    void the_end_lies_within_seven_days_of_the_start() {
        assertThat(faults(new Builder().end(START))).isEmpty();
        assertThat(faults(new Builder().end(START.plus(Workout.LONGEST)))).isEmpty();
        assertThat(faults(new Builder().end(START.minusMillis(1)))).containsExactly("endTime");
        assertThat(faults(new Builder().end(START.plus(Workout.LONGEST).plusMillis(1))))
                .containsExactly("endTime");
    }

    @Test
    void texts_are_short_and_plain() {
        assertThat(faults(new Builder().texts("x".repeat(64)))).isEmpty();
        assertThat(faults(new Builder().texts("x".repeat(65))))
                .containsExactly("sourceSport", "shoeId", "device.manufacturer", "device.model");
        assertThat(faults(new Builder().texts("a\nb"))).hasSize(4);
    }

    @Test
    void quality_names_what_is_doubtful() {
        LocalInstant sure = new LocalInstant(START, ZoneOffset.UTC, null);
        LocalInstant assumed = new LocalInstant(START, null, null);
        assertThat(Workout.quality(sure, 150.0, null)).isEmpty();
        assertThat(Workout.quality(sure, null, Map.of(150, 60))).isEmpty();
        assertThat(Workout.quality(assumed, null, null)).containsExactly("heart_rate_missing", "zone_assumed");
    }

    @Test
    void a_sport_that_is_not_listed_is_other() {
        assertThat(Sport.of("trail_running")).isEqualTo(Sport.TRAIL_RUNNING);
        assertThat(Sport.of("kitesurfing")).isEqualTo(Sport.OTHER);
        assertThat(Sport.of("RUNNING")).isEqualTo(Sport.OTHER);
        assertThat(Sport.isListed("kitesurfing")).isFalse();
    }

    private static List<String> faults(Builder workout) {
        Violations violations = new Violations();
        workout.build().check(violations);
        return violations.list().stream().map(Violation::field).toList();
    }

    /** A valid workout of ten seconds, with what a test sets. */
    private static final class Builder {

        private static final List<String> NUMBERS = List.of(
                "durationSeconds",
                "movingSeconds",
                "distanceMeters",
                "elevationGainMeters",
                "elevationLossMeters",
                "energyKcal",
                "averageHeartRateBpm",
                "maxHeartRateBpm",
                "averageCadenceSpm",
                "averagePowerWatts",
                "perceivedExertion");

        private final @Nullable Double[] numbers = new Double[NUMBERS.size()];
        private @Nullable Instant end;
        private @Nullable List<Double> zones;
        private @Nullable SortedMap<Integer, Integer> histogram;
        private @Nullable String text;

        private Builder() {
            Arrays.fill(numbers, null);
            numbers[0] = 10.0;
        }

        Builder with(String field, double value) {
            numbers[NUMBERS.indexOf(field)] = value;
            return this;
        }

        Builder end(Instant time) {
            end = time;
            return this;
        }

        Builder zones(List<Double> seconds) {
            zones = seconds;
            return this;
        }

        Builder histogram(Map<Integer, Integer> secondsByRate) {
            histogram = new TreeMap<>(secondsByRate);
            return this;
        }

        Builder texts(String every) {
            text = every;
            return this;
        }

        Workout build() {
            return new Workout(
                    Sport.RUNNING,
                    text,
                    WorkoutType.EASY,
                    START,
                    end,
                    null,
                    null,
                    numbers[0],
                    numbers[1],
                    numbers[2],
                    numbers[3],
                    numbers[4],
                    numbers[5],
                    numbers[6],
                    numbers[7],
                    zones,
                    numbers[8],
                    numbers[9],
                    numbers[10],
                    text,
                    text == null ? null : new Device(text, text),
                    RecordingMethod.DEVICE,
                    histogram,
                    List.of());
        }
    }
}
