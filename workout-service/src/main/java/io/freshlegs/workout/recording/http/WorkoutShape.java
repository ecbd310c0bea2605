package io.freshlegs.workout.recording.http;

import io.freshlegs.contracts.EventType;
import io.freshlegs.kit.domain.LocalInstant;
import io.freshlegs.kit.domain.Violations;
import io.freshlegs.kit.http.RecordShape;
import io.freshlegs.kit.json.Enums;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.record.RecordContent;
import io.freshlegs.kit.record.RecordKey;
import io.freshlegs.kit.record.RecordKind;
import io.freshlegs.workout.recording.domain.RecordingMethod;
import io.freshlegs.workout.recording.domain.Sport;
import io.freshlegs.workout.recording.domain.Workout;
import io.freshlegs.workout.recording.domain.WorkoutType;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns the JSON of a workout into a checked {@link Workout}. */
@Singleton
public class WorkoutShape implements RecordShape<WorkoutBody> {

    private static final RecordKind KIND = new RecordKind(
            "workout",
            EventType.WORKOUT_RECORDED,
            EventType.WORKOUT_DELETED,
            RecordKind.KeyForm.ID,
            Problem.WORKOUT_INVALID);

    private final JsonBodies json;

    WorkoutShape(JsonBodies json) {
        this.json = json;
    }

    @Override
    public RecordKind kind() {
        return KIND;
    }

    @Override
    public Class<WorkoutBody> bodyType() {
        return WorkoutBody.class;
    }

    @Override
    public String batchName() {
        return "workouts";
    }

    @Override
    public @Nullable RecordContent interpret(RecordKey key, WorkoutBody body, Instant now, Violations violations) {
        return interpret(body, List.of(), now, violations);
    }

    /**
     * Checks a body that came with doubts of its own.
     *
     * @param doubts flags that {@code quality} takes beside those that follow from the body
     */
    public @Nullable RecordContent interpret(
            WorkoutBody body, Collection<String> doubts, Instant now, Violations violations) {
        LocalInstant start =
                LocalInstant.read("startTime", body.startTime(), body.zoneOffset(), body.timeZone(), now, violations);
        Instant end = LocalInstant.instant("endTime", body.endTime(), now, violations);
        WorkoutType type = Enums.read("workoutType", body.workoutType(), WorkoutType.class, violations);
        RecordingMethod method =
                Enums.read("recordingMethod", body.recordingMethod(), RecordingMethod.class, violations);
        violations.required("sport", body.sport());
        violations.required("durationSeconds", body.durationSeconds());
        // without these there is no workout, yet its other fields are checked: a client learns everything at once
        String sport = body.sport() == null ? Sport.OTHER.name() : body.sport();
        double duration = body.durationSeconds() == null ? 1 : body.durationSeconds();
        LocalInstant started = start == null ? new LocalInstant(now, null, null) : start;
        SortedSet<String> quality = new TreeSet<>(doubts);
        quality.addAll(Workout.quality(started, body.averageHeartRateBpm(), body.heartRateHistogram()));
        Workout workout = new Workout(
                Sport.of(sport),
                sourceSport(sport, body.sourceSport()),
                type,
                started.instant(),
                start == null ? null : end,
                started.offsetText(),
                body.timeZone(),
                duration,
                body.movingSeconds(),
                body.distanceMeters(),
                body.elevationGainMeters(),
                body.elevationLossMeters(),
                body.energyKcal(),
                body.averageHeartRateBpm(),
                body.maxHeartRateBpm(),
                body.heartRateZoneSeconds(),
                body.averageCadenceSpm(),
                body.averagePowerWatts(),
                body.perceivedExertion(),
                body.shoeId(),
                body.device(),
                method,
                body.heartRateHistogram(),
                List.copyOf(quality));
        workout.check(violations);
        return violations.isEmpty()
                ? RecordContent.of(json.write(workout), started.localDate(), started.instant())
                : null;
    }

    /** An unlisted sport becomes {@code other}; its name is not lost. */
    private static @Nullable String sourceSport(String sport, @Nullable String sourceSport) {
        return sourceSport == null && !Sport.isListed(sport) ? sport : sourceSport;
    }
}
