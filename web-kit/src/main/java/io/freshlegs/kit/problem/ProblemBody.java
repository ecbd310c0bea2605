package io.freshlegs.kit.problem;

import io.freshlegs.kit.domain.Violation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of every answer that is no success, as {@code application/problem+json} (RFC 9457). */
@Schema(name = "Problem", description = "What went wrong, for programs (code) and people (title, detail).")
public record ProblemBody(
        @Schema(description = "Stable URI of the kind of problem", examples = "urn:freshlegs:problem:workout-invalid")
        String type,

        @Schema(description = "The same for every occurrence")
        String title,

        @Schema(description = "The HTTP status") int status,
        @Schema(description = "What to do about it") String detail,

        @Schema(description = "Stable code", examples = "WORKOUT_INVALID")
        String code,

        @Schema(description = "The fields at fault, for a validation problem") @Nullable
        List<Violation> errors,

        @Schema(description = "Stands in our log beside what happened") @Nullable
        String traceId) {

    static ProblemBody of(ProblemException problem, @Nullable String traceId) {
        Problem kind = problem.problem();
        return new ProblemBody(
                kind.type(),
                kind.title(),
                kind.status(),
                problem.detail(),
                kind.name(),
                problem.errors().isEmpty() ? null : problem.errors(),
                traceId);
    }

    /** The problem of one item of a batch, which has no trace of its own. */
    public static ProblemBody ofItem(ProblemException problem) {
        return of(problem, null);
    }
}
