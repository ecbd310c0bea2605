package io.freshlegs.localstack.demo;

import io.freshlegs.localstack.demo.Session.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions she does on which day.
 *
 * <p>An ordinary week has intervals, a tempo run every other week, a long run on Sunday that grows for three weeks and
 * shrinks in the fourth, strength on Friday, a rest day on Monday; a session is missed now and then. There are two
 * races. The eight days before the first start are the story: no rest day, and three hard days at the end.
 */
final class TrainingPlan {
    private static final double MISSED = 0.06;

    private final LocalDate firstStart;
    private final LocalDate tenKilometres;
    private final LocalDate halfMarathon;

    TrainingPlan(LocalDate firstStart) {
        this.firstStart = firstStart;
        this.tenKilometres = firstStart.minusDays(82).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        this.halfMarathon = firstStart.minusDays(47).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** Days since the first start, negative before it. */
    int dayNumber(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(firstStart, date));
    }

    /** The sessions of the day in their order; none on a rest day. */
    List<Session> sessions(LocalDate date) {
        int day = dayNumber(date);
        if (day >= -9 && day <= 2) {
            return story(day);
        }
        List<Session> race = raceWeek(date);
        if (race != null) {
            return race;
        }
        if (DemoRandom.of(day, "missed").withProbability(MISSED)) {
            return List.of();
        }
        return ordinary(date, day);
    }

    /** Whether the day is one of the week before the first start, in which she also ate too little protein. */
    boolean isHardWeek(LocalDate date) {
        int day = dayNumber(date);
        return day >= -8 && day <= -1;
    }

    private static List<Session> story(int day) {
        return switch (day) {
            case -9 -> List.of();
            case -8 -> List.of(new Session(Kind.EASY, 40));
            case -7 -> List.of(new Session(Kind.INTERVALS, 52));
            case -6 -> List.of(new Session(Kind.EASY, 36), new Session(Kind.STRENGTH, 45));
            case -5 -> List.of(new Session(Kind.HARD_TEMPO, 50));
            case -4 -> List.of(new Session(Kind.EASY, 38));
            case -3 -> List.of(new Session(Kind.INTERVALS, 58));
            case -2 -> List.of(new Session(Kind.HARD_TEMPO, 54));
            case -1 -> List.of(new Session(Kind.HARD_LONG, 120));
            case 1 -> List.of();
            default -> List.of(new Session(Kind.RECOVERY, 32));
        };
    }

    private @Nullable List<Session> raceWeek(LocalDate date) {
        long toTen = ChronoUnit.DAYS.between(date, tenKilometres);
        long toHalf = ChronoUnit.DAYS.between(date, halfMarathon);
        if (toTen == 0) {
            return List.of(new Session(Kind.RACE_10K, 50));
        }
        if (toHalf == 0) {
            return List.of(new Session(Kind.RACE_HALF, 110));
        }
        if (toTen == 1 || toHalf == 1 || toHalf == -1) {
            return List.of();
        }
        if (toHalf >= 2 && toHalf <= 5 || toHalf <= -2 && toHalf >= -4 || toTen == -1 || toTen == 2) {
            return List.of(new Session(Kind.EASY, 35));
        }
        return null;
    }

    private static List<Session> ordinary(LocalDate date, int day) {
        // 1970-01-01 was a Thursday: with three days more, weeks begin on Monday.
        int week = (int) Math.floorMod(Math.floorDiv(date.toEpochDay() + 3, 7L), 4L);
        boolean lightWeek = week == 3;
        int some = DemoRandom.of(day, "minutes").between(-4, 5);
        return switch (date.getDayOfWeek()) {
            case MONDAY -> List.of();
            case TUESDAY ->
                lightWeek
                        ? List.of(new Session(Kind.EASY, 42 + some))
                        : List.of(new Session(Kind.INTERVALS, 52 + some));
            case WEDNESDAY -> List.of(new Session(Kind.EASY, 46 + some));
            case THURSDAY ->
                week % 2 == 1
                        ? List.of(new Session(Kind.TEMPO, 50 + some))
                        : List.of(new Session(Kind.EASY, 50 + some));
            case FRIDAY -> List.of(new Session(Kind.STRENGTH, 40 + some));
            case SATURDAY ->
                lightWeek
                        ? List.of(new Session(Kind.RECOVERY, 32 + some))
                        : List.of(new Session(Kind.EASY, 38 + some), new Session(Kind.STRENGTH, 25));
            case SUNDAY -> List.of(new Session(Kind.LONG, (lightWeek ? 72 : 86 + 8 * week) + some));
        };
    }
}
