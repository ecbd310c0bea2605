package io.freshlegs.advice;

import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.Diet;
import io.freshlegs.advice.facts.domain.Goal;
import io.freshlegs.advice.facts.domain.Level;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.facts.domain.Sex;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A profile in the making, in which nothing is known but the time zone. */
public final class ProfileBuilder {
    private @Nullable Sex sex;
    private @Nullable LocalDate birthDate;
    private @Nullable Double mass;
    private @Nullable Double height;
    private @Nullable Double maxHeartRate;
    private @Nullable Double restingHeartRate;
    private @Nullable Double thresholdPace;
    private @Nullable Level level;
    private @Nullable Diet diet;
    private @Nullable Boolean lowCarb;
    private @Nullable Boolean menstruating;
    private @Nullable Boolean heavyPeriods;
    private @Nullable Boolean pregnant;
    private @Nullable Boolean lactating;
    private @Nullable LocalDate donation;
    private @Nullable Double lactateThreshold;
    private String zone = "UTC";
    private @Nullable Goal goal;
    private Set<Condition> conditions = Set.of();
    private Set<OptOut> optOut = Set.of();

    /** A woman of 34 years and 60 kg who eats everything. */
    public static ProfileBuilder woman() {
        return new ProfileBuilder()
                .sex(Sex.FEMALE)
                .born(1992)
                .mass(60)
                .height(168)
                .diet(Diet.OMNIVORE);
    }

    /** A man of 40 years and 72 kg who eats everything. */
    public static ProfileBuilder man() {
        return new ProfileBuilder()
                .sex(Sex.MALE)
                .born(1986)
                .mass(72)
                .height(180)
                .diet(Diet.OMNIVORE);
    }

    public ProfileBuilder sex(Sex value) {
        sex = value;
        return this;
    }

    public ProfileBuilder born(int year) {
        birthDate = LocalDate.of(year, 3, 1);
        return this;
    }

    public ProfileBuilder born(LocalDate value) {
        birthDate = value;
        return this;
    }

    public ProfileBuilder mass(@Nullable Double value) {
        mass = value;
        return this;
    }

    public ProfileBuilder mass(double value) {
        mass = value;
        return this;
    }

    public ProfileBuilder height(double value) {
        height = value;
        return this;
    }

    public ProfileBuilder heartRates(double resting, double max) {
        restingHeartRate = resting;
        maxHeartRate = max;
        return this;
    }

    public ProfileBuilder thresholdPace(double secondsPerKm) {
        thresholdPace = secondsPerKm;
        return this;
    }

    public ProfileBuilder level(@Nullable Level value) {
        level = value;
        return this;
    }

    public ProfileBuilder diet(Diet value) {
        diet = value;
        return this;
    }

    public ProfileBuilder lowCarb() {
        lowCarb = true;
        return this;
    }

    public ProfileBuilder menstruating(boolean value) {
        menstruating = value;
        return this;
    }

    public ProfileBuilder heavyPeriods() {
        heavyPeriods = true;
        return this;
    }

    public ProfileBuilder lactating() {
        lactating = true;
        return this;
    }

    public ProfileBuilder donatedBlood(LocalDate value) {
        donation = value;
        return this;
    }

    public ProfileBuilder lactateThreshold(double bpm) {
        lactateThreshold = bpm;
        return this;
    }

    public ProfileBuilder zone(String value) {
        zone = value;
        return this;
    }

    public ProfileBuilder pregnant() {
        pregnant = true;
        return this;
    }

    public ProfileBuilder goal(Goal value) {
        goal = value;
        return this;
    }

    public ProfileBuilder with(Condition... values) {
        conditions = Set.of(values);
        return this;
    }

    public ProfileBuilder without(OptOut... values) {
        optOut = Set.of(values);
        return this;
    }

    public Profile build() {
        return new Profile(
                sex,
                birthDate,
                mass,
                height,
                zone,
                maxHeartRate,
                restingHeartRate,
                lactateThreshold,
                thresholdPace,
                level,
                diet,
                lowCarb,
                menstruating,
                heavyPeriods,
                pregnant,
                lactating,
                donation,
                conditions,
                goal,
                optOut);
    }
}
