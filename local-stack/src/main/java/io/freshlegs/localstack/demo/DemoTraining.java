package io.freshlegs.localstack.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives the planned sessions of a day the numbers that a watch would show. */
final class DemoTraining {
    private static final double EXERTION_NOT_ENTERED = 0.15;
    private static final Map<String, String> WATCH = Map.of("manufacturer", "garmin", "model", "forerunner265");
    private static final long FIRST_ACTIVITY_ID = 17_300_000_000L;
    private static final double KCAL_PER_KG_AND_KM = 1.02;
    private static final double SLOWER_PER_DAY_BEFORE = 0.00018;
    private static final double STRENGTH_KCAL_PER_MINUTE = 4.6;
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final TrainingPlan plan;

    DemoTraining(TrainingPlan plan) {
        this.plan = plan;
    }

    /** What happened on the day and when it was over. */
    List<Timed<DemoWorkout>> workouts(LocalDate date) {
        int day = plan.dayNumber(date);
        List<Timed<DemoWorkout>> workouts = new ArrayList<>();
        ZonedDateTime start = firstStartOf(date, day);
        for (Session session : plan.sessions(date)) {
            DemoRandom chance = DemoRandom.of(day, "workout " + workouts.size());
            int seconds = session.minutes() * 60 + chance.between(-40, 40);
            ZonedDateTime end = start.plusSeconds(seconds + chance.between(0, 150));
            workouts.add(
                    new Timed<>(end.toInstant(), workout(date, workouts.size(), session, seconds, start, end, chance)));
            start = end.plusMinutes(20);
        }
        return workouts;
    }

    /** About how many kilocalories the sessions of the day cost. */
    double energyKcal(LocalDate date) {
        return plan.sessions(date).stream()
                .mapToDouble(session -> energyKcal(session.kind(), session.minutes() * 60, kilometres(session)))
                .sum();
    }

    private ZonedDateTime firstStartOf(LocalDate date, int day) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean morning = date.getDayOfWeek() == DayOfWeek.WEDNESDAY;
        LocalTime usual = weekend ? LocalTime.of(9, 20) : morning ? LocalTime.of(6, 35) : LocalTime.of(18, 5);
        int minutes = DemoRandom.of(day, "start").between(-20, 25);
        return date.atTime(usual)
                .plusMinutes(minutes)
                .plusSeconds(Math.floorMod(day * 17L, 60))
                .atZone(DemoAthlete.ZONE);
    }

    private DemoWorkout workout(
            LocalDate date,
            int index,
            Session session,
            int seconds,
            ZonedDateTime start,
            ZonedDateTime end,
            DemoRandom chance) {
        Session.Kind kind = session.kind();
        int day = plan.dayNumber(date);
        // She got a little fitter over the months: the same heart rate at a slightly better pace.
        double slower = 1 + SLOWER_PER_DAY_BEFORE * Math.max(0, Math.min(DemoAthlete.DAYS_BEFORE, -day));
        double pace = kind.paceSecondsPerKm * slower * chance.between(0.985, 1.015);
        double kilometres = kind.isRun() ? seconds / pace : 0;
        int heartRate = (int) Math.round(chance.around(kind.heartRate, 1.6));
        int climb = (int) Math.round(kilometres * kind.climbMetersPerKm * chance.between(0.6, 1.4));
        boolean exertionEntered = plan.isHardWeek(date) || !chance.withProbability(EXERTION_NOT_ENTERED);
        int exertion = kind.exertion + (plan.isHardWeek(date) ? 0 : chance.between(-1, 0));
        return new DemoWorkout(
                DemoAthlete.PARTNER,
                Long.toString(FIRST_ACTIVITY_ID + date.toEpochDay() * 10 + index),
                kind.sport,
                kind.workoutType,
                WITH_OFFSET.format(start),
                WITH_OFFSET.format(end),
                DemoAthlete.ZONE.getId(),
                seconds,
                kind.isRun() ? seconds - chance.between(0, 25) : seconds,
                kind.isRun() ? (int) Math.round(kilometres * 1000) : null,
                kind.isRun() ? climb : null,
                kind.isRun() ? Math.max(0, climb + chance.between(-4, 4)) : null,
                (int) Math.round(energyKcal(kind, seconds, kilometres)),
                heartRate,
                maxHeartRate(kind, heartRate, chance),
                zones(kind, seconds),
                kind.isRun() ? (int) Math.round(chance.around(kind.cadence, 1.1)) : null,
                exertionEntered ? Math.max(1, exertion) : null,
                kind.isRun() ? DemoAthlete.SHOE_ID : null,
                WATCH,
                "device");
    }

    private static int maxHeartRate(Session.Kind kind, int average, DemoRandom chance) {
        int above = switch (kind) {
            case INTERVALS -> chance.between(22, 27);
            case RACE_10K, RACE_HALF -> chance.between(10, 13);
            case STRENGTH -> chance.between(22, 30);
            case RECOVERY, EASY, LONG, HARD_LONG, TEMPO, HARD_TEMPO -> chance.between(11, 17);
        };
        return Math.min(average + above, DemoAthlete.MAX_HEART_RATE - 1);
    }

    private static List<Integer> zones(Session.Kind kind, int seconds) {
        List<Integer> zones = new ArrayList<>();
        int given = 0;
        for (int zone = 0; zone < kind.zoneShares.length; zone++) {
            int share = (int) Math.round(kind.zoneShares[zone] * seconds);
            zones.add(share);
            given += share;
        }
        // Rounding must not make the zones longer or shorter than the session.
        zones.set(1, zones.get(1) + seconds - given);
        return List.copyOf(zones);
    }

    private static double kilometres(Session session) {
        return session.kind().isRun() ? session.minutes() * 60.0 / session.kind().paceSecondsPerKm : 0;
    }

    private static double energyKcal(Session.Kind kind, int seconds, double kilometres) {
        return kind.isRun()
                ? kilometres * DemoAthlete.MASS_KG * KCAL_PER_KG_AND_KM
                : seconds / 60.0 * STRENGTH_KCAL_PER_MINUTE;
    }
}
