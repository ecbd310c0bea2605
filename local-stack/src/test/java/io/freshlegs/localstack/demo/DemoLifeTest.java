package io.freshlegs.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoLifeTest {
    private static final LocalDate FIRST_START = LocalDate.of(2026, 11, 23);

    /** First starts on each day of the week, over a year, the days of clock changes among them. */
    static Stream<LocalDate> firstStarts() {
        return IntStream.range(0, 14).mapToObj(step -> FIRST_START.plusDays(step * 27L));
    }

    @Test
    void a_day_is_the_same_whenever_and_in_whatever_order_it_is_asked_for() {
        // Given
        List<DemoLife.Day> forward = lifeBefore(FIRST_START);

        // When
        DemoLife again = new DemoLife(FIRST_START);
        List<LocalDate> dates =
                new ArrayList<>(forward.stream().map(DemoLife.Day::date).toList());
        Collections.reverse(dates);
        List<DemoLife.Day> backward =
                new ArrayList<>(dates.stream().map(again::day).toList());
        Collections.reverse(backward);

        // Then
        assertThat(backward).isEqualTo(forward);
    }

    @Test
    void there_are_120_days_up_to_the_first_start() {
        assertThat(lifeBefore(FIRST_START))
                .hasSize(120)
                .extracting(DemoLife.Day::date)
                .contains(FIRST_START);
    }

    @ParameterizedTest
    @MethodSource("firstStarts")
    void a_workout_is_one_that_a_watch_could_have_recorded(LocalDate firstStart) {
        for (DemoWorkout workout : workouts(lifeBefore(firstStart))) {
            assertThat(workout.averageHeartRateBpm())
                    .as("average heart rate of %s", workout)
                    .isBetween(DemoAthlete.RESTING_HEART_RATE + 30, workout.maxHeartRateBpm());
            assertThat(workout.maxHeartRateBpm()).isLessThanOrEqualTo(DemoAthlete.MAX_HEART_RATE);
            assertThat(workout.heartRateZoneSeconds())
                    .hasSize(5)
                    .allMatch(seconds -> seconds >= 0)
                    .satisfies(zones -> assertThat(
                                    zones.stream().mapToInt(Integer::intValue).sum())
                            .isEqualTo(workout.durationSeconds()));
            assertThat(OffsetDateTime.parse(workout.endTime())
                            .isBefore(OffsetDateTime.parse(workout.startTime()).plusSeconds(workout.durationSeconds())))
                    .as("%s ends before its timer time is over", workout)
                    .isFalse();
            if (workout.distanceMeters() != null) {
                double secondsPerKm = workout.durationSeconds() * 1000.0 / workout.distanceMeters();
                assertThat(secondsPerKm).as("pace of %s", workout).isBetween(285.0, 425.0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("firstStarts")
    void no_two_workouts_overlap_and_no_two_share_a_key(LocalDate firstStart) {
        List<DemoWorkout> workouts = workouts(lifeBefore(firstStart));
        assertThat(workouts).extracting(DemoWorkout::externalId).doesNotHaveDuplicates();
        for (int next = 1; next < workouts.size(); next++) {
            assertThat(OffsetDateTime.parse(workouts.get(next).startTime()))
                    .isAfter(OffsetDateTime.parse(workouts.get(next - 1).endTime()));
        }
    }

    @ParameterizedTest
    @MethodSource("firstStarts")
    void her_weeks_are_those_of_a_recreational_runner_with_rest(LocalDate firstStart) {
        List<DemoLife.Day> ordinary = lifeBefore(firstStart).subList(0, 110);
        for (int week = 0; week + 7 <= ordinary.size(); week += 7) {
            List<DemoLife.Day> days = ordinary.subList(week, week + 7);
            double kilometres = workouts(days).stream()
                    .mapToDouble(workout -> workout.distanceMeters() == null ? 0 : workout.distanceMeters() / 1000.0)
                    .sum();
            assertThat(kilometres).as("week %s", days.get(0).date()).isBetween(14.0, 62.0);
            assertThat(days)
                    .as("week %s", days.get(0).date())
                    .anyMatch(day -> day.workouts().isEmpty());
        }
        assertThat(workouts(ordinary))
                .extracting(DemoWorkout::workoutType)
                .contains("race", "strength", "long", "tempo");
    }

    @ParameterizedTest
    @MethodSource("firstStarts")
    void perceived_exertion_is_missing_now_and_then(LocalDate firstStart) {
        List<DemoWorkout> workouts = workouts(lifeBefore(firstStart));
        long missing = workouts.stream()
                .filter(workout -> workout.perceivedExertion() == null)
                .count();
        assertThat(missing / (double) workouts.size()).isBetween(0.03, 0.3);
    }

    @ParameterizedTest
    @MethodSource("firstStarts")
    void the_week_before_the_first_start_is_hard_and_without_rest(LocalDate firstStart) {
        // Given
        List<DemoLife.Day> days = lifeBefore(firstStart);

        // When
        List<DemoLife.Day> week = days.subList(days.size() - 8, days.size() - 1);

        // Then
        assertThat(week).noneMatch(day -> day.workouts().isEmpty());
        assertThat(workouts(week.subList(4, 7)))
                .extracting(DemoWorkout::perceivedExertion)
                .allSatisfy(exertion -> assertThat(exertion).isNotNull().isGreaterThanOrEqualTo(7));
        DemoBody body = new DemoBody(new TrainingPlan(firstStart));
        assertThat(body.strain(firstStart)).isGreaterThan(0.3);
    }

    @ParameterizedTest
    @MethodSource("firstStarts")
    void her_body_answers_to_the_hard_week(LocalDate firstStart) {
        List<DemoLife.Day> days = lifeBefore(firstStart);
        List<DemoLife.Day> before = days.subList(45, 105);
        List<DemoLife.Day> lastNights = days.subList(days.size() - 3, days.size());
        assertThat(mean(lastNights, "hrvRmssdMs")).isLessThan(0.92 * mean(before, "hrvRmssdMs"));
        assertThat(mean(lastNights, "restingHeartRateBpm")).isGreaterThan(2 + mean(before, "restingHeartRateBpm"));
        assertThat(mean(lastNights, "sleepMinutes")).isLessThan(mean(before, "sleepMinutes") - 10);
        DemoLife.Day today = days.get(days.size() - 1);
        assertThat(today.checkIn())
                .hasValueSatisfying(checkIn ->
                        assertThat((int) checkIn.value().get("legHeaviness")).isGreaterThanOrEqualTo(5));
    }

    @ParameterizedTest
    @MethodSource("firstStarts")
    void protein_is_on_target_but_for_the_hard_week_and_iron_is_a_little_low(LocalDate firstStart) {
        List<DemoLife.Day> days = lifeBefore(firstStart);
        List<DemoLife.Day> ordinary = days.subList(0, 110);
        List<DemoLife.Day> hardWeek = days.subList(days.size() - 8, days.size() - 1);
        List<DemoLife.Day> fortnight = days.subList(days.size() - 15, days.size() - 1);
        assertThat(meanADay(ordinary, DemoMeal.Item::proteinGrams) / DemoAthlete.MASS_KG)
                .isBetween(1.4, 1.8);
        assertThat(meanADay(hardWeek, DemoMeal.Item::proteinGrams) / DemoAthlete.MASS_KG)
                .isBetween(0.9, 1.25);
        assertThat(meanADay(fortnight, DemoMeal.Item::ironMg)).isBetween(8.5, 17.0);
        assertThat(meanADay(ordinary, DemoMeal.Item::energyKcal)).isBetween(1_850.0, 2_500.0);
    }

    @ParameterizedTest
    @MethodSource("firstStarts")
    void most_food_days_are_closed(LocalDate firstStart) {
        List<DemoLife.Day> days = lifeBefore(firstStart);
        long closed = days.stream().filter(day -> day.closed().isPresent()).count();
        assertThat(closed).isBetween(95L, 119L);
        assertThat(days.subList(days.size() - 15, days.size() - 1).stream()
                        .filter(day -> day.closed().isPresent()))
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void life_goes_on_after_the_first_start_and_the_days_before_it_stay() {
        DemoLife life = new DemoLife(FIRST_START);
        List<DemoLife.Day> later = IntStream.rangeClosed(1, 60)
                .mapToObj(day -> life.day(FIRST_START.plusDays(day)))
                .toList();
        assertThat(workouts(later)).hasSizeBetween(30, 80);
        assertThat(later).allMatch(day -> day.meals().size() >= 4);
        assertThat(later.stream()
                        .filter(day -> day.date().getDayOfWeek() == DayOfWeek.MONDAY)
                        .filter(day -> day.workouts().isEmpty()))
                .isNotEmpty();
    }

    @Test
    void nothing_is_there_before_it_happened() {
        for (DemoLife.Day day : lifeBefore(FIRST_START)) {
            for (Timed<DemoMeal> meal : day.meals()) {
                assertThat(meal.from())
                        .isEqualTo(OffsetDateTime.parse(meal.value().eatenAt()).toInstant());
            }
            Instant midnight =
                    day.date().plusDays(1).atStartOfDay(DemoAthlete.ZONE).toInstant();
            day.closed().ifPresent(closed -> assertThat(closed).isEqualTo(midnight));
        }
    }

    private static List<DemoLife.Day> lifeBefore(LocalDate firstStart) {
        DemoLife life = new DemoLife(firstStart);
        return life.firstDay().datesUntil(firstStart.plusDays(1)).map(life::day).toList();
    }

    private static List<DemoWorkout> workouts(List<DemoLife.Day> days) {
        return days.stream()
                .flatMap(day -> day.workouts().stream())
                .map(Timed::value)
                .toList();
    }

    private static double mean(List<DemoLife.Day> days, String field) {
        return days.stream()
                .flatMap(day -> day.wellness().stream())
                .mapToDouble(wellness -> ((Number) wellness.value().get(field)).doubleValue())
                .average()
                .orElseThrow();
    }

    private static double meanADay(List<DemoLife.Day> days, ToDoubleFunction<DemoMeal.Item> nutrient) {
        return days.stream()
                        .flatMap(day -> day.meals().stream())
                        .flatMap(meal -> meal.value().items().stream())
                        .mapToDouble(nutrient)
                        .sum()
                / days.size();
    }
}
