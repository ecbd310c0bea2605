package io.freshlegs.advice.diary.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.advice.facts.domain.Lab;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The values of one blood test as JSON; absent is unknown. */
@Schema(name = "Lab", description = "The values of one blood test. Absent or null is unknown.")
record LabBody(
        @Schema(description = "Equal to the path, or absent") @Nullable
        String athleteId,

        @Schema(description = "Equal to the path, or absent") @Nullable
        LocalDate date,

        @Schema(minimum = "0", maximum = "10000") @Nullable Double ferritinUgPerL,
        @Schema(minimum = "10", maximum = "300") @Nullable Double haemoglobinGPerL,
        @Schema(minimum = "0", maximum = "100") @Nullable Double transferrinSaturationPercent,
        @Schema(minimum = "0", maximum = "1000") @Nullable Double crpMgPerL,

        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Schema(readOnly = true) @Nullable
        Long revision) {

    /** The stored values as JSON. */
    static LabBody of(AthleteId athlete, Revised<Lab> kept) {
        Lab lab = kept.value();
        return new LabBody(
                athlete.value(),
                lab.date(),
                lab.ferritinUgPerL(),
                lab.haemoglobinGPerL(),
                lab.transferrinSaturationPercent(),
                lab.crpMgPerL(),
                kept.revision());
    }

    /**
     * The values this body says.
     *
     * @throws ProblemException {@code LAB_INVALID} with every field at fault
     */
    Lab toLab(AthleteId athlete, LocalDate day, LocalDate today) {
        Fields fields = new Fields();
        fields.same("athleteId", athleteId, athlete.value());
        fields.same("date", date, day);
        fields.day("date", day, Fields.FIRST_DAY, today);
        fields.violations().range("ferritinUgPerL", ferritinUgPerL, 0, 10_000);
        fields.violations().range("haemoglobinGPerL", haemoglobinGPerL, 10, 300);
        fields.violations().range("transferrinSaturationPercent", transferrinSaturationPercent, 0, 100);
        fields.violations().range("crpMgPerL", crpMgPerL, 0, 1_000);
        if (!fields.violations().isEmpty()) {
            throw ProblemException.invalid(
                    Problem.LAB_INVALID, fields.violations().list());
        }
        return new Lab(day, ferritinUgPerL, haemoglobinGPerL, transferrinSaturationPercent, crpMgPerL);
    }

    /** A page of blood tests; for the OpenAPI document. */
    @Schema(name = "LabPage")
    record Page(
            @Schema(required = true) List<LabBody> items,

            @Schema(description = "Opens the next page; null on the last one") @Nullable
            String nextCursor) {}
}
