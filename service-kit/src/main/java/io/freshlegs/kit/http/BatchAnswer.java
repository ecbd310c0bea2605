package io.freshlegs.kit.http;

import io.freshlegs.kit.problem.ProblemBody;
import io.freshlegs.kit.problem.ProblemException;
import io.freshlegs.kit.record.RecordJson;
import io.freshlegs.kit.record.RecordState;
import io.freshlegs.kit.record.Written;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of every item of a batch, in the order of the request. */
@Schema(
        name = "BatchAnswer",
        description = "One result per item, in the order sent. One bad item never fails the others.")
public record BatchAnswer(List<Result> results) {

    /** What became of one item; {@code problem} says why it was {@code rejected}. */
    @Schema(name = "BatchResult")
    public record Result(
            @Schema(description = "Place in the request, from 0")
            int index,

            @Nullable String athleteId,
            @Nullable String source,
            @Nullable String externalId,

            @Schema(enumeration = {"created", "updated", "unchanged", "stale", "rejected"})
            String outcome,

            @Nullable UUID id,
            @Nullable Long revision,
            @Nullable ProblemBody problem) {

        static Result of(int index, @Nullable String athleteId, Written written) {
            RecordState state = written.record();
            return new Result(
                    index,
                    athleteId,
                    state.key().source(),
                    state.key().externalId(),
                    RecordJson.word(written.outcome()),
                    state.id(),
                    state.revision(),
                    null);
        }

        static Result rejected(
                int index,
                @Nullable String athleteId,
                @Nullable String source,
                @Nullable String externalId,
                ProblemException problem) {
            return new Result(
                    index, athleteId, source, externalId, "rejected", null, null, ProblemBody.ofItem(problem));
        }
    }
}
