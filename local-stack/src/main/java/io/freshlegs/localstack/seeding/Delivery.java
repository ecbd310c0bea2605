package io.freshlegs.localstack.seeding;

import io.freshlegs.localstack.demo.DemoAthlete;
import io.freshlegs.localstack.demo.DemoLife;
import io.freshlegs.localstack.demo.DemoMeal;
import io.freshlegs.localstack.demo.DemoWorkout;
import io.freshlegs.localstack.demo.Timed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened to the demo athlete after one instant and up to another.
 *
 * @param checkIns by day
 * @param closedDays the days of which all food is logged
 */
record Delivery(
        List<DemoWorkout> workouts,
        List<Map<String, Object>> wellness,
        Map<LocalDate, Map<String, Object>> checkIns,
        List<DemoMeal> meals,
        List<LocalDate> closedDays) {

    /** What is new: later than {@code afterExclusive}, not later than {@code untilInclusive}. */
    static Delivery of(DemoLife life, Instant afterExclusive, Instant untilInclusive) {
        Delivery delivery = new Delivery(
                new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        LocalDate last = untilInclusive.atZone(DemoAthlete.ZONE).toLocalDate();
        // A day is closed at the midnight after it, so the day before is looked at again.
        LocalDate first = afterExclusive.atZone(DemoAthlete.ZONE).toLocalDate().minusDays(1);
        if (first.isBefore(life.firstDay())) {
            first = life.firstDay();
        }
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            DemoLife.Day day = life.day(date);
            LocalDate today = date;
            day.workouts().stream()
                    .filter(workout -> isNew(workout.from(), afterExclusive, untilInclusive))
                    .map(Timed::value)
                    .forEach(delivery.workouts::add);
            day.wellness()
                    .filter(wellness -> isNew(wellness.from(), afterExclusive, untilInclusive))
                    .ifPresent(wellness -> delivery.wellness.add(wellness.value()));
            day.checkIn()
                    .filter(checkIn -> isNew(checkIn.from(), afterExclusive, untilInclusive))
                    .ifPresent(checkIn -> delivery.checkIns.put(today, checkIn.value()));
            day.meals().stream()
                    .filter(meal -> isNew(meal.from(), afterExclusive, untilInclusive))
                    .map(Timed::value)
                    .forEach(delivery.meals::add);
            day.closed()
                    .filter(closed -> isNew(closed, afterExclusive, untilInclusive))
                    .ifPresent(closed -> delivery.closedDays.add(today));
        }
        return delivery;
    }

    boolean isEmpty() {
        return size() == 0;
    }

    int size() {
        return workouts.size() + wellness.size() + checkIns.size() + meals.size() + closedDays.size();
    }

    private static boolean isNew(Instant instant, Instant afterExclusive, Instant untilInclusive) {
        return instant.isAfter(afterExclusive) && !instant.isAfter(untilInclusive);
    }
}
