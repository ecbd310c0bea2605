package io.freshlegs.advice.diary.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.advice.facts.domain.Shoe;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pair of shoes as JSON; absent is unknown. */
@Schema(name = "Shoe", description = "A pair of shoes. Absent or null is unknown.")
record ShoeBody(
        @Schema(description = "Equal to the path, or absent") @Nullable
        String athleteId,

        @Schema(description = "Equal to the path, or absent") @Nullable
        String shoeId,

        @Schema(minLength = 1, maxLength = 100, required = true) @Nullable
        String name,

        @Schema(minimum = "20", maximum = "2000", description = "Mass of one shoe") @Nullable
        Double massGrams,

        @Nullable LocalDate firstUsed,
        @Nullable Boolean retired,

        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Schema(readOnly = true) @Nullable
        Long revision) {

    /** The stored shoes as JSON. */
    static ShoeBody of(AthleteId athlete, Revised<Shoe> kept) {
        Shoe shoe = kept.value();
        return new ShoeBody(
                athlete.value(),
                shoe.shoeId(),
                shoe.name(),
                shoe.massGrams(),
                shoe.firstUsed(),
                shoe.retired(),
                kept.revision());
    }

    /**
     * The shoes this body says.
     *
     * @throws ProblemException {@code SHOE_INVALID} with every field at fault
     */
    Shoe toShoe(AthleteId athlete, String id, LocalDate today) {
        Fields fields = new Fields();
        fields.same("athleteId", athleteId, athlete.value());
        fields.same("shoeId", shoeId, id);
        fields.violations().required("name", name);
        fields.violations().text("name", name, 100);
        fields.violations().range("massGrams", massGrams, 20, 2_000);
        fields.day("firstUsed", firstUsed, Fields.FIRST_DAY, today);
        if (name == null || !fields.violations().isEmpty()) {
            throw ProblemException.invalid(
                    Problem.SHOE_INVALID, fields.violations().list());
        }
        return new Shoe(id, name, massGrams, firstUsed, retired);
    }

    /** A page of shoes; for the OpenAPI document. */
    @Schema(name = "ShoePage")
    record Page(
            @Schema(required = true) List<ShoeBody> items,

            @Schema(description = "Opens the next page; null on the last one") @Nullable
            String nextCursor) {}
}
