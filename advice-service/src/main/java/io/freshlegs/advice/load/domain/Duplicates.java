package io.freshlegs.advice.load.domain;

import io.freshlegs.advice.facts.domain.WorkoutFact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records tell of one and the same session: of one sport family, and either started within 120 s of each other with
 * durations within 20 percent, or overlapping for at least 80 percent of the shorter. The richest record counts, a tie goes to the
 * smaller source and external id. Records are taken richest first, and each is a duplicate of the first counted one it matches,
 * so the outcome depends on nothing but the set.
 */
public final class Duplicates {
    private static final Duration SAME_START = Duration.ofSeconds(120);
    private static final double SAME_DURATION = 0.2;
    private static final double SAME_STRETCH = 0.8;

    private static final Comparator<WorkoutFact> BY_START = Comparator.comparing(WorkoutFact::startTime)
            .thenComparing(WorkoutFact::source)
            .thenComparing(WorkoutFact::externalId);
    private static final Comparator<WorkoutFact> RICHEST_FIRST = Comparator.comparingInt(Duplicates::richness)
            .reversed()
            .thenComparing(WorkoutFact::source)
            .thenComparing(WorkoutFact::externalId);

    private final List<WorkoutFact> counted;
    private final List<Duplicate> duplicates;

    private Duplicates(List<WorkoutFact> counted, List<Duplicate> duplicates) {
        this.counted = List.copyOf(counted);
        this.duplicates = List.copyOf(duplicates);
    }

    public static Duplicates among(List<WorkoutFact> workouts) {
        List<WorkoutFact> byStart = new ArrayList<>(workouts);
        byStart.sort(BY_START);
        List<WorkoutFact> counted = new ArrayList<>();
        List<Duplicate> duplicates = new ArrayList<>();
        int from = 0;
        while (from < byStart.size()) {
            int to = endOfCluster(byStart, from);
            if (to - from == 1) {
                counted.add(byStart.get(from));
            } else {
                judge(byStart.subList(from, to), counted, duplicates);
            }
            from = to;
        }
        counted.sort(BY_START);
        return new Duplicates(counted, duplicates);
    }

    /** The records that count, by start. */
    public List<WorkoutFact> counted() {
        return counted;
    }

    /** The records that do not count, by start of their clusters. */
    public List<Duplicate> duplicates() {
        return duplicates;
    }

    /** The end, exclusive, of the records that touch each other in time; only within such a cluster can any be one session. */
    private static int endOfCluster(List<WorkoutFact> byStart, int from) {
        Instant reach = reachOf(byStart.get(from));
        int to = from + 1;
        while (to < byStart.size() && !byStart.get(to).startTime().isAfter(reach)) {
            Instant next = reachOf(byStart.get(to));
            reach = next.isAfter(reach) ? next : reach;
            to++;
        }
        return to;
    }

    private static Instant reachOf(WorkoutFact workout) {
        Instant nearStart = workout.startTime().plus(SAME_START);
        return workout.finishedAt().isAfter(nearStart) ? workout.finishedAt() : nearStart;
    }

    private static void judge(List<WorkoutFact> cluster, List<WorkoutFact> counted, List<Duplicate> duplicates) {
        List<WorkoutFact> richestFirst = new ArrayList<>(cluster);
        richestFirst.sort(RICHEST_FIRST);
        List<WorkoutFact> kept = new ArrayList<>();
        for (WorkoutFact workout : richestFirst) {
            Duplicate duplicate = firstMatch(workout, kept);
            if (duplicate == null) {
                kept.add(workout);
            } else {
                duplicates.add(duplicate);
            }
        }
        counted.addAll(kept);
    }

    private static @Nullable Duplicate firstMatch(WorkoutFact workout, List<WorkoutFact> kept) {
        for (WorkoutFact other : kept) {
            String why = sameSession(workout, other);
            if (why != null) {
                return new Duplicate(workout, other, why);
            }
        }
        return null;
    }

    private static @Nullable String sameSession(WorkoutFact one, WorkoutFact other) {
        if (one.sport().family() != other.sport().family()) {
            return null;
        }
        Duration apart = Duration.between(one.startTime(), other.startTime()).abs();
        double longer = Math.max(one.durationSeconds(), other.durationSeconds());
        double shorter = Math.min(one.durationSeconds(), other.durationSeconds());
        if (apart.compareTo(SAME_START) <= 0 && longer - shorter <= SAME_DURATION * longer) {
            return "same_start";
        }
        return overlapShare(one, other) >= SAME_STRETCH ? "overlap" : null;
    }

    private static double overlapShare(WorkoutFact one, WorkoutFact other) {
        long from = Math.max(one.startTime().toEpochMilli(), other.startTime().toEpochMilli());
        long to = Math.min(one.finishedAt().toEpochMilli(), other.finishedAt().toEpochMilli());
        long shorter = Math.min(lengthMillis(one), lengthMillis(other));
        return shorter <= 0 ? 0 : (double) (to - from) / shorter;
    }

    private static long lengthMillis(WorkoutFact workout) {
        return workout.finishedAt().toEpochMilli() - workout.startTime().toEpochMilli();
    }

    /** How many of heart rate, distance, energy, cadence, zones and elevation are known. */
    private static int richness(WorkoutFact workout) {
        return (workout.averageHeartRateBpm() != null || workout.heartRateHistogram() != null ? 1 : 0)
                + (workout.distanceMeters() != null ? 1 : 0)
                + (workout.energyKcal() != null ? 1 : 0)
                + (workout.averageCadenceSpm() != null ? 1 : 0)
                + (workout.heartRateZoneSeconds() != null ? 1 : 0)
                + (workout.elevationGainMeters() != null ? 1 : 0);
    }
}
