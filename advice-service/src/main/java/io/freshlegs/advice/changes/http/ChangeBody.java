package io.freshlegs.advice.changes.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.freshlegs.advice.changes.domain.AdviceChange;
import io.freshlegs.advice.changes.domain.Cause;
import io.freshlegs.advice.changes.domain.Seen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of advice as JSON. */
@Schema(name = "AdviceChange", description = "Why the advice of a day became another.")
@JsonInclude
public record ChangeBody(
        @Schema(description = "When it became another") Instant at,

        @Schema(description = "The day the advice is for", examples = "2026-11-23")
        LocalDate date,

        @Schema(description = "The last write before it; null when none is known") @Nullable
        CauseBody cause,

        @Schema(description = "Further writes that came with it, newest first; at most 19")
        List<CauseBody> alsoBecause,

        @Schema(description = "What was seen before, in English; null when nothing had been said about the day")
        @Nullable
        SeenBody before,

        @Schema(description = "What has been seen from then on, in English")
        SeenBody after) {

    /** One write. */
    @Schema(name = "ChangeCause")
    @JsonInclude
    public record CauseBody(
            @Schema(
                    description = "Kind of record and what became of it: workout, wellness, meal, food-day, profile,"
                            + " check-in, lab, shoe; recorded, updated, deleted, erased",
                    examples = "workout.updated")
            String type,

            @Schema(description = "Who recorded it; null for an own record of this service", examples = "garmin")
            @Nullable
            String source,

            @Schema(examples = "18237465") @Nullable String externalId,
            @Nullable Long revision) {

        static CauseBody of(Cause cause) {
            return new CauseBody(cause.type(), cause.source(), cause.externalId(), cause.revision());
        }
    }

    /** An advice at a glance. */
    @Schema(name = "AdviceAtAGlance")
    @JsonInclude
    public record SeenBody(
            @Schema(description = "The advice in one sentence")
            String headline,

            @Schema(description = "rest, easy or as_planned; null without enough data", examples = "easy") @Nullable
            String training,

            @Schema(description = "Codes of health warnings, the worst first")
            List<String> flags,

            @Schema(description = "What may have been behind heavy legs, most likely first")
            List<SeenCauseBody> causes) {

        static @Nullable SeenBody of(@Nullable Seen seen) {
            return seen == null ? null : shown(seen);
        }

        static SeenBody shown(Seen seen) {
            return new SeenBody(
                    seen.headline(),
                    seen.training(),
                    seen.flags(),
                    seen.causes().stream()
                            .map(cause -> new SeenCauseBody(cause.code(), cause.state()))
                            .toList());
        }
    }

    /** A contributor with its state. */
    @Schema(name = "SeenCause")
    @JsonInclude
    public record SeenCauseBody(
            @Schema(description = "The contributor", examples = "RECOVERY")
            String code,

            @Schema(description = "CONTRIBUTING or WATCH", examples = "WATCH")
            String state) {}

    public static ChangeBody of(AdviceChange change) {
        List<CauseBody> causes = change.causes().stream().map(CauseBody::of).toList();
        return new ChangeBody(
                change.at(),
                change.date(),
                causes.isEmpty() ? null : causes.get(0),
                causes.isEmpty() ? List.of() : causes.subList(1, causes.size()),
                SeenBody.of(change.before()),
                SeenBody.shown(change.after()));
    }
}
