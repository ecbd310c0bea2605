package io.freshlegs.advice.facts.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the athlete says about themself; everything but the time zone may be unknown. */
public record Profile(
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable Double bodyMassKg,
        @Nullable Double heightCm,
        @Nullable String timeZone,
        @Nullable Double maxHeartRateBpm,
        @Nullable Double restingHeartRateBpm,
        @Nullable Double lactateThresholdHeartRateBpm,
        @Nullable Double thresholdPaceSecondsPerKm,
        @Nullable Level level,
        @Nullable Diet diet,
        @Nullable Boolean lowCarb,
        @Nullable Boolean menstruating,
        @Nullable Boolean heavyPeriods,
        @Nullable Boolean pregnant,
        @Nullable Boolean lactating,
        @Nullable LocalDate bloodDonationDate,
        Set<Condition> conditions,
        @Nullable Goal goal,
        Set<OptOut> optOut) {

    public static final Profile UNKNOWN = new Profile(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            Set.of(), null, Set.of());

    public Profile {
        conditions = Set.copyOf(conditions);
        optOut = Set.copyOf(optOut);
    }

    /** Completed years on a day, or null without a birth date. */
    public @Nullable Integer ageOn(LocalDate day) {
        return birthDate == null ? null : Period.between(birthDate, day).getYears();
    }

    public boolean has(Condition condition) {
        return conditions.contains(condition);
    }

    public boolean declines(OptOut part) {
        return optOut.contains(part);
    }

    /** Female or male, else null. */
    public @Nullable Sex knownSex() {
        return sex == Sex.UNSPECIFIED ? null : sex;
    }
}
