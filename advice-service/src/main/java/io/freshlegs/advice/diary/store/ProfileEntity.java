package io.freshlegs.advice.diary.store;

import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.Diet;
import io.freshlegs.advice.facts.domain.Goal;
import io.freshlegs.advice.facts.domain.Level;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.facts.domain.Sex;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of {@code profile}; vocabularies are kept as their codes. */
@Entity
@Table(name = "profile")
class ProfileEntity implements OwnEntity<Profile> {

    @Id
    String athleteId;

    long revision;

    @Nullable
    String sex;

    @Nullable
    LocalDate birthDate;

    @Nullable
    Double bodyMassKg;

    @Nullable
    Double heightCm;

    @Nullable
    String timeZone;

    @Nullable
    Double maxHeartRateBpm;

    @Nullable
    Double restingHeartRateBpm;

    @Nullable
    Double lactateThresholdHeartRateBpm;

    @Nullable
    Double thresholdPaceSecondsPerKm;

    @Nullable
    String level;

    @Nullable
    String diet;

    @Nullable
    Boolean lowCarb;

    @Nullable
    Boolean menstruating;

    @Nullable
    Boolean heavyPeriods;

    @Nullable
    Boolean pregnant;

    @Nullable
    Boolean lactating;

    @Nullable
    LocalDate bloodDonationDate;

    @Column(columnDefinition = "text[]")
    String[] conditions = {};

    @Nullable
    String goal;

    @Column(columnDefinition = "text[]")
    String[] optOut = {};

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ProfileEntity() {}

    ProfileEntity(String athleteId) {
        this.athleteId = athleteId;
    }

    @Override
    public Profile toRecord() {
        return new Profile(
                Sex.of(sex),
                birthDate,
                bodyMassKg,
                heightCm,
                timeZone,
                maxHeartRateBpm,
                restingHeartRateBpm,
                lactateThresholdHeartRateBpm,
                thresholdPaceSecondsPerKm,
                Level.of(level),
                Diet.of(diet),
                lowCarb,
                menstruating,
                heavyPeriods,
                pregnant,
                lactating,
                bloodDonationDate,
                known(conditions, Condition::of),
                Goal.of(goal),
                known(optOut, OptOut::of));
    }

    @Override
    public void take(Profile record) {
        sex = record.sex() == null ? null : record.sex().code();
        birthDate = record.birthDate();
        bodyMassKg = record.bodyMassKg();
        heightCm = record.heightCm();
        timeZone = record.timeZone();
        maxHeartRateBpm = record.maxHeartRateBpm();
        restingHeartRateBpm = record.restingHeartRateBpm();
        lactateThresholdHeartRateBpm = record.lactateThresholdHeartRateBpm();
        thresholdPaceSecondsPerKm = record.thresholdPaceSecondsPerKm();
        level = record.level() == null ? null : record.level().code();
        diet = record.diet() == null ? null : record.diet().code();
        lowCarb = record.lowCarb();
        menstruating = record.menstruating();
        heavyPeriods = record.heavyPeriods();
        pregnant = record.pregnant();
        lactating = record.lactating();
        bloodDonationDate = record.bloodDonationDate();
        conditions = codes(record.conditions().stream().map(Condition::code));
        goal = record.goal() == null ? null : record.goal().code();
        optOut = codes(record.optOut().stream().map(OptOut::code));
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public void revise(long next) {
        revision = next;
    }

    private static String[] codes(Stream<String> codes) {
        return codes.sorted().toArray(String[]::new);
    }

    private static <E> Set<E> known(String[] codes, Function<@Nullable String, @Nullable E> vocabulary) {
        return Stream.of(codes).map(vocabulary).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
