package io.freshlegs.advice.load.domain;

import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.facts.domain.WorkoutType;
import org.jspecify.annotations.Nullable;

/**
 * The load of one workout by the best that is known of it: heart-rate stream, average heart rate, pace against threshold pace
 * (runs only, graded where elevation is known), perceived exertion, and at last a default by type. All rungs give points of one scale.
 * Source: science section 1, a convention.
 */
public final class LoadLadder {
    /** A stream with more gaps than this counts less than the average. */
    private static final double LEAST_STREAM = 0.8;

    private static final double STRENGTH_POINTS_AN_HOUR = 40;
    private static final double OTHER_POINTS_AN_HOUR = 50;

    private LoadLadder() {}

    /** The load; the seconds by heart rate are those of {@link HeartRateHistogram}. */
    public static TrainingLoad weigh(
            WorkoutFact workout,
            int @Nullable [] secondsByBpm,
            @Nullable ImpulseTable impulses,
            @Nullable Double thresholdPaceSecondsPerKm) {
        TrainingLoad byHeart = impulses == null ? null : byHeartRate(workout, secondsByBpm, impulses);
        if (byHeart != null) {
            return byHeart;
        }
        TrainingLoad byPace = byPace(workout, thresholdPaceSecondsPerKm);
        if (byPace != null) {
            return byPace;
        }
        Double exertion = workout.perceivedExertion();
        if (exertion != null && exertion >= 0 && exertion <= 10) {
            return new TrainingLoad(
                    ExertionPoints.of(exertion, workout.minutes()), LoadMethod.EXERTION_POINTS, LoadQuality.MEDIUM);
        }
        return new TrainingLoad(
                defaultPointsAnHour(workout) * workout.minutes() / 60, LoadMethod.TYPE_DEFAULT, LoadQuality.LOW);
    }

    private static @Nullable TrainingLoad byHeartRate(
            WorkoutFact workout, int @Nullable [] secondsByBpm, ImpulseTable impulses) {
        Double average = workout.averageHeartRateBpm();
        if (secondsByBpm != null) {
            long seconds = 0;
            long beats = 0;
            for (int bpm = (int) BanisterTrimp.LOWEST_BPM; bpm < secondsByBpm.length; bpm++) {
                seconds += secondsByBpm[bpm];
                beats += (long) secondsByBpm[bpm] * bpm;
            }
            if (seconds > 0 && seconds >= LEAST_STREAM * workout.durationSeconds()) {
                return scored(
                        impulses.ofSeconds(secondsByBpm), impulses, LoadMethod.HEART_RATE_STREAM, LoadQuality.HIGH);
            }
            if (seconds > 0 && average == null) {
                average = (double) beats / seconds;
            }
        }
        if (average == null || average < BanisterTrimp.LOWEST_BPM || average > BanisterTrimp.HIGHEST_BPM) {
            return null;
        }
        return scored(
                impulses.ofAverage(average, workout.minutes()),
                impulses,
                LoadMethod.AVERAGE_HEART_RATE,
                LoadQuality.MEDIUM);
    }

    private static @Nullable TrainingLoad scored(
            double impulse, ImpulseTable impulses, LoadMethod method, LoadQuality quality) {
        Double score = impulses.score(impulse);
        return score == null
                ? null
                : new TrainingLoad(score, method, impulses.bounds().atBest(quality));
    }

    private static @Nullable TrainingLoad byPace(WorkoutFact workout, @Nullable Double thresholdPace) {
        Double intensity = intensityFactor(workout, thresholdPace);
        if (intensity == null) {
            return null;
        }
        double points = 100 * workout.durationSeconds() / 3600 * intensity * intensity;
        return new TrainingLoad(points, LoadMethod.RUNNING_STRESS_SCORE, LoadQuality.MEDIUM);
    }

    /** Threshold pace by graded pace of a run; null without a distance or a threshold. */
    public static @Nullable Double intensityFactor(WorkoutFact workout, @Nullable Double thresholdPaceSecondsPerKm) {
        Double distance = workout.distanceMeters();
        if (!workout.isRun()
                || thresholdPaceSecondsPerKm == null
                || thresholdPaceSecondsPerKm <= 0
                || distance == null
                || distance <= 0
                || workout.durationSeconds() <= 0) {
            return null;
        }
        double graded = distance
                * GradeCost.flatEquivalent(distance, workout.elevationGainMeters(), workout.elevationLossMeters());
        double pace = workout.durationSeconds() / (graded / 1000);
        return thresholdPaceSecondsPerKm / pace;
    }

    private static double defaultPointsAnHour(WorkoutFact workout) {
        WorkoutType type = workout.workoutType();
        if (type == null) {
            return workout.sport().isStrength() ? STRENGTH_POINTS_AN_HOUR : OTHER_POINTS_AN_HOUR;
        }
        return switch (type) {
            case EASY -> 50;
            case LONG -> 55;
            case RECOVERY -> 40;
            case TEMPO, INTERVALS, HIIT, SPRINT -> 75;
            case RACE -> 100;
            case STRENGTH -> STRENGTH_POINTS_AN_HOUR;
        };
    }
}
