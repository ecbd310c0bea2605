package io.freshlegs.advice.diary.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.Diet;
import io.freshlegs.advice.facts.domain.Goal;
import io.freshlegs.advice.facts.domain.Level;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.facts.domain.Sex;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The profile as JSON; absent is unknown. */
@Schema(name = "Profile", description = "What advice has to know about the athlete. Absent or null is unknown.")
record ProfileBody(
        @Schema(description = "Equal to the path, or absent") @Nullable
        String athleteId,

        @Schema(enumeration = {"female", "male", "unspecified"}) @Nullable
        String sex,

        @Nullable LocalDate birthDate,
        @Schema(minimum = "20", maximum = "400") @Nullable Double bodyMassKg,
        @Schema(minimum = "50", maximum = "280") @Nullable Double heightCm,

        @Schema(description = "IANA zone", examples = "Europe/Berlin", required = true) @Nullable
        String timeZone,

        @Schema(minimum = "20", maximum = "250") @Nullable Double maxHeartRateBpm,
        @Schema(minimum = "20", maximum = "150") @Nullable Double restingHeartRateBpm,
        @Schema(minimum = "20", maximum = "250") @Nullable Double lactateThresholdHeartRateBpm,
        @Schema(minimum = "60", maximum = "3600") @Nullable Double thresholdPaceSecondsPerKm,

        @Schema(enumeration = {"novice", "recreational", "advanced"}) @Nullable
        String level,

        @Schema(enumeration = {"omnivore", "vegetarian", "vegan"}) @Nullable
        String diet,

        @Nullable Boolean lowCarb,
        @Nullable Boolean menstruating,
        @Nullable Boolean heavyPeriods,
        @Nullable Boolean pregnant,
        @Nullable Boolean lactating,
        @Nullable LocalDate bloodDonationDate,

        @Schema(
                description = "kidney_disease, hypertension, heart_disease, haemochromatosis, diabetes,"
                        + " eating_disorder, coeliac, anaemia_treated, other")
        @Nullable
        List<String> conditions,

        @Schema(enumeration = {"maintain", "lose", "gain"}) @Nullable
        String goal,

        @Schema(description = "weight, energy, cycle, labs, carbohydrate") @Nullable
        List<String> optOut,

        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Schema(readOnly = true) @Nullable
        Long revision) {

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);

    /** The stored profile as JSON. */
    static ProfileBody of(AthleteId athlete, Revised<Profile> kept) {
        Profile profile = kept.value();
        return new ProfileBody(
                athlete.value(),
                profile.sex() == null ? null : profile.sex().code(),
                profile.birthDate(),
                profile.bodyMassKg(),
                profile.heightCm(),
                profile.timeZone(),
                profile.maxHeartRateBpm(),
                profile.restingHeartRateBpm(),
                profile.lactateThresholdHeartRateBpm(),
                profile.thresholdPaceSecondsPerKm(),
                profile.level() == null ? null : profile.level().code(),
                profile.diet() == null ? null : profile.diet().code(),
                profile.lowCarb(),
                profile.menstruating(),
                profile.heavyPeriods(),
                profile.pregnant(),
                profile.lactating(),
                profile.bloodDonationDate(),
                Fields.codes(profile.conditions(), Condition::code),
                profile.goal() == null ? null : profile.goal().code(),
                Fields.codes(profile.optOut(), OptOut::code),
                kept.revision());
    }

    /**
     * The profile this body says.
     *
     * @throws ProblemException {@code PROFILE_INVALID} with every field at fault
     */
    Profile toProfile(AthleteId athlete, LocalDate today) {
        Fields fields = new Fields();
        fields.same("athleteId", athleteId, athlete.value());
        fields.day("birthDate", birthDate, FIRST_BIRTH, today);
        fields.day("bloodDonationDate", bloodDonationDate, FIRST_BIRTH, today);
        fields.violations().range("bodyMassKg", bodyMassKg, 20, 400);
        fields.violations().range("heightCm", heightCm, 50, 280);
        fields.violations().range("maxHeartRateBpm", maxHeartRateBpm, 20, 250);
        fields.violations().range("restingHeartRateBpm", restingHeartRateBpm, 20, 150);
        fields.violations().range("lactateThresholdHeartRateBpm", lactateThresholdHeartRateBpm, 20, 250);
        fields.violations().range("thresholdPaceSecondsPerKm", thresholdPaceSecondsPerKm, 60, 3600);
        heartRatesInOrder(fields);
        zone(fields);
        Profile profile = new Profile(
                fields.word("sex", sex, Sex.values(), Sex::code),
                birthDate,
                bodyMassKg,
                heightCm,
                timeZone,
                maxHeartRateBpm,
                restingHeartRateBpm,
                lactateThresholdHeartRateBpm,
                thresholdPaceSecondsPerKm,
                fields.word("level", level, Level.values(), Level::code),
                fields.word("diet", diet, Diet.values(), Diet::code),
                lowCarb,
                menstruating,
                heavyPeriods,
                pregnant,
                lactating,
                bloodDonationDate,
                fields.words("conditions", conditions, Condition.values(), Condition::code),
                fields.word("goal", goal, Goal.values(), Goal::code),
                fields.words("optOut", optOut, OptOut.values(), OptOut::code));
        if (!fields.violations().isEmpty()) {
            throw ProblemException.invalid(
                    Problem.PROFILE_INVALID, fields.violations().list());
        }
        return profile;
    }

    private void heartRatesInOrder(Fields fields) {
        if (restingHeartRateBpm != null && maxHeartRateBpm != null && restingHeartRateBpm >= maxHeartRateBpm) {
            fields.violations().add("restingHeartRateBpm", "must be below maxHeartRateBpm");
        }
        if (lactateThresholdHeartRateBpm != null
                && maxHeartRateBpm != null
                && lactateThresholdHeartRateBpm > maxHeartRateBpm) {
            fields.violations().add("lactateThresholdHeartRateBpm", "must not be above maxHeartRateBpm");
        }
    }

    private void zone(Fields fields) {
        fields.violations().required("timeZone", timeZone);
        if (timeZone == null) {
            return;
        }
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException noZone) {
            fields.violations().add("timeZone", "must be an IANA zone such as Europe/Berlin");
        }
    }
}
