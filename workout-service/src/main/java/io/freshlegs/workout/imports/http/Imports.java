package io.freshlegs.workout.imports.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.freshlegs.kit.access.RecordReach;
import io.freshlegs.kit.domain.Violations;
import io.freshlegs.kit.http.BatchAnswer;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemBody;
import io.freshlegs.kit.problem.ProblemException;
import io.freshlegs.kit.record.Change;
import io.freshlegs.kit.record.GroupCommitWriter;
import io.freshlegs.kit.record.Outcome;
import io.freshlegs.kit.record.RecordContent;
import io.freshlegs.kit.record.RecordJson;
import io.freshlegs.kit.record.RecordKey;
import io.freshlegs.kit.record.RecordState;
import io.freshlegs.kit.record.WritePath;
import io.freshlegs.kit.record.Written;
import io.freshlegs.workout.imports.domain.DayDraft;
import io.freshlegs.workout.imports.domain.Imported;
import io.freshlegs.workout.imports.domain.WorkoutDraft;
import io.freshlegs.workout.recording.http.WorkoutBody;
import io.freshlegs.workout.recording.http.WorkoutShape;
import io.freshlegs.workout.wellness.http.WellnessBody;
import io.freshlegs.workout.wellness.http.WellnessShape;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Stores what imports say: workouts, wellness days, deletions; one result each, in this order. Blocks. */
@Singleton
public class Imports {

    /** Finds whose record an item is, by the provider's name of the person. */
    interface Owners {

        /** The reach over that person's records; throws a problem for the item when there is none. */
        RecordReach of(@Nullable String providerUserId);
    }

    private final ObjectMapper mapper;
    private final WorkoutShape workouts;
    private final WellnessShape wellness;
    private final JsonBodies json;
    private final GroupCommitWriter workoutWriter;
    private final MergingWriter mergedWorkouts;
    private final MergingWriter mergedDays;

    Imports(
            ObjectMapper mapper,
            JsonBodies json,
            WritePath writePath,
            WorkoutShape workouts,
            WellnessShape wellness,
            Clock clock) {
        this.mapper = mapper;
        this.json = json;
        this.workouts = workouts;
        this.wellness = wellness;
        this.workoutWriter = writePath.writer(workouts.kind());
        this.mergedWorkouts = new MergingWriter(workoutWriter, Problem.WORKOUT_INVALID, this::ofWorkout, mapper, clock);
        this.mergedDays = new MergingWriter(
                writePath.writer(wellness.kind()), Problem.WELLNESS_INVALID, this::ofDay, mapper, clock);
    }

    /**
     * Stores all of an import.
     *
     * @param source the source of its records
     */
    BatchAnswer store(Imported imported, String source, Owners owners, @Nullable String traceparent) {
        int size = imported.workouts().size()
                + imported.days().size()
                + imported.deleted().size();
        Answers answers = new Answers(size, source);
        List<ImportItem> ofWorkouts = new ArrayList<>();
        List<ImportItem> ofDays = new ArrayList<>();
        String partner = null;
        int index = 0;
        for (WorkoutDraft draft : imported.workouts()) {
            ObjectNode fields = DraftFields.of(draft, mapper);
            RecordReach reach = answers.begin(
                    index,
                    owners,
                    draft.providerUserId,
                    draft.externalId,
                    "externalId",
                    workouts.kind().invalid());
            if (reach != null && draft.externalId != null) {
                partner = reach.partner();
                RecordKey key = new RecordKey(reach.athlete(), source, draft.externalId);
                ofWorkouts.add(new ImportItem(index, key, fields, draft.sourceVersion, draft.doubts));
            }
            index++;
        }
        for (DayDraft draft : imported.days()) {
            RecordReach reach = answers.begin(
                    index,
                    owners,
                    draft.providerUserId(),
                    draft.date(),
                    "date",
                    wellness.kind().invalid());
            if (reach != null && draft.date() != null) {
                partner = reach.partner();
                RecordKey key = new RecordKey(reach.athlete(), source, draft.date());
                ofDays.add(new ImportItem(index, key, DraftFields.of(draft, mapper), null, Set.of()));
            }
            index++;
        }
        mergedWorkouts.write(ofWorkouts, partner, traceparent, answers);
        mergedDays.write(ofDays, partner, traceparent, answers);
        for (Imported.Deleted deleted : imported.deleted()) {
            RecordReach reach = answers.begin(
                    index,
                    owners,
                    deleted.providerUserId(),
                    deleted.externalId(),
                    "externalId",
                    workouts.kind().invalid());
            if (reach != null) {
                delete(
                        index,
                        new RecordKey(reach.athlete(), source, deleted.externalId()),
                        reach,
                        traceparent,
                        answers);
            }
            index++;
        }
        return answers.batch();
    }

    private void delete(int index, RecordKey key, RecordReach reach, @Nullable String traceparent, Answers answers) {
        CompletionStage<Written> done =
                workoutWriter.submit(new Change.Delete(key, reach.partner(), null, traceparent));
        try {
            Outcome outcome = done.toCompletableFuture().join().outcome();
            answers.deleted(
                    index, key, outcome, workoutWriter.stored(Set.of(key)).get(key));
        } catch (CompletionException failure) {
            answers.refused(
                    index,
                    key.externalId(),
                    failure.getCause() instanceof ProblemException problem
                            ? problem
                            : ProblemException.of(Problem.INTERNAL, "The workout could not be deleted."));
        }
    }

    private @Nullable RecordContent ofWorkout(
            RecordKey key, ObjectNode fields, Set<String> doubts, Instant now, Violations violations) {
        return workouts.interpret(
                json.read(fields, WorkoutBody.class, Problem.WORKOUT_INVALID), doubts, now, violations);
    }

    private @Nullable RecordContent ofDay(
            RecordKey key, ObjectNode fields, Set<String> doubts, Instant now, Violations violations) {
        return wellness.interpret(
                key, json.read(fields, WellnessBody.class, Problem.WELLNESS_INVALID), now, violations);
    }

    /** The results of one import, each set once. */
    private static final class Answers implements MergingWriter.Results {
        private final BatchAnswer.Result[] results;
        private final String source;

        Answers(int size, String source) {
            this.results = new BatchAnswer.Result[size];
            this.source = source;
        }

        /** The reach over the owner of an item; null, with its answer set, when it can't be stored. */
        @Nullable
        RecordReach begin(
                int index,
                Owners owners,
                @Nullable String providerUserId,
                @Nullable String name,
                String nameField,
                Problem invalid) {
            try {
                RecordReach reach = owners.of(providerUserId);
                if (name == null || !RecordKey.isExternalId(name)) {
                    throw ProblemException.invalid(invalid, nameField, "must have 1 to 128 characters");
                }
                return reach;
            } catch (ProblemException problem) {
                refused(index, name != null && name.length() <= 128 ? name : null, problem);
                return null;
            }
        }

        @Override
        public void written(ImportItem item, Written written) {
            RecordState state = written.record();
            set(item.index(), item.key().externalId(), RecordJson.word(written.outcome()), state);
        }

        /** A tombstone is the next revision of its record; where there was nothing to delete, nothing changed. */
        void deleted(int index, RecordKey key, Outcome outcome, @Nullable RecordState tombstone) {
            set(index, key.externalId(), outcome == Outcome.DELETED ? "updated" : "unchanged", tombstone);
        }

        @Override
        public void refused(ImportItem item, ProblemException problem) {
            refused(item.index(), item.key().externalId(), problem);
        }

        void refused(int index, @Nullable String name, ProblemException problem) {
            results[index] = new BatchAnswer.Result(
                    index, null, source, name, "rejected", null, null, ProblemBody.ofItem(problem));
        }

        private void set(int index, String name, String outcome, @Nullable RecordState state) {
            results[index] = new BatchAnswer.Result(
                    index,
                    null,
                    source,
                    name,
                    outcome,
                    state == null ? null : state.id(),
                    state == null ? null : Long.valueOf(state.revision()),
                    null);
        }

        BatchAnswer batch() {
            return new BatchAnswer(List.of(results));
        }
    }
}
