package io.freshlegs.advice.diary.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.advice.facts.domain.CheckIn;
import io.freshlegs.advice.facts.domain.Symptom;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A check-in as JSON; absent is unknown. */
@Schema(name = "CheckIn", description = "How the athlete feels on one day. Absent or null is unknown.")
record CheckInBody(
        @Schema(description = "Equal to the path, or absent") @Nullable
        String athleteId,

        @Schema(description = "Equal to the path, or absent") @Nullable
        LocalDate date,

        @Schema(minimum = "0", maximum = "10") @Nullable Double legHeaviness,

        @Schema(minimum = "1", maximum = "5", description = "5 is worst") @Nullable
        Double soreness,

        @Schema(minimum = "1", maximum = "5", description = "5 is worst") @Nullable
        Double fatigue,

        @Schema(minimum = "1", maximum = "5", description = "5 is best") @Nullable
        Double mood,

        @Schema(minimum = "1", maximum = "5", description = "5 is worst") @Nullable
        Double stress,

        @Schema(description = "Codes of symptoms worth a warning") @Nullable
        List<String> symptoms,

        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Schema(readOnly = true) @Nullable
        Long revision) {

    /** The stored check-in as JSON. */
    static CheckInBody of(AthleteId athlete, Revised<CheckIn> kept) {
        CheckIn checkIn = kept.value();
        return new CheckInBody(
                athlete.value(),
                checkIn.date(),
                checkIn.legHeaviness(),
                checkIn.soreness(),
                checkIn.fatigue(),
                checkIn.mood(),
                checkIn.stress(),
                Fields.codes(checkIn.symptoms(), Symptom::code),
                kept.revision());
    }

    /**
     * The check-in this body says.
     *
     * @throws ProblemException {@code CHECK_IN_INVALID} with every field at fault
     */
    CheckIn toCheckIn(AthleteId athlete, LocalDate day, LocalDate today) {
        Fields fields = new Fields();
        fields.same("athleteId", athleteId, athlete.value());
        fields.same("date", date, day);
        fields.day("date", day, Fields.FIRST_DAY, today);
        fields.violations().range("legHeaviness", legHeaviness, 0, 10);
        fields.violations().range("soreness", soreness, 1, 5);
        fields.violations().range("fatigue", fatigue, 1, 5);
        fields.violations().range("mood", mood, 1, 5);
        fields.violations().range("stress", stress, 1, 5);
        List<Symptom> found = fields.words("symptoms", symptoms, Symptom.values(), Symptom::code).stream()
                .sorted()
                .toList();
        if (!fields.violations().isEmpty()) {
            throw ProblemException.invalid(
                    Problem.CHECK_IN_INVALID, fields.violations().list());
        }
        return new CheckIn(day, legHeaviness, soreness, fatigue, mood, stress, found);
    }

    /** A page of check-ins; for the OpenAPI document. */
    @Schema(name = "CheckInPage")
    record Page(
            @Schema(required = true) List<CheckInBody> items,

            @Schema(description = "Opens the next page; null on the last one") @Nullable
            String nextCursor) {}
}
