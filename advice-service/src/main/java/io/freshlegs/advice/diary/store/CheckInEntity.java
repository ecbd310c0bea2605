package io.freshlegs.advice.diary.store;

import io.freshlegs.advice.facts.domain.CheckIn;
import io.freshlegs.advice.facts.domain.Symptom;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of {@code check_in}. */
@Entity
@Table(name = "check_in")
class CheckInEntity implements OwnEntity<CheckIn> {

    @EmbeddedId
    DayKey key;

    long revision;

    @Nullable
    Double legHeaviness;

    @Nullable
    Double soreness;

    @Nullable
    Double fatigue;

    @Nullable
    Double mood;

    @Nullable
    Double stress;

    @Column(columnDefinition = "text[]")
    String[] symptoms = {};

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CheckInEntity() {}

    CheckInEntity(DayKey key) {
        this.key = key;
    }

    @Override
    public CheckIn toRecord() {
        List<Symptom> known =
                Stream.of(symptoms).map(Symptom::of).filter(Objects::nonNull).toList();
        return new CheckIn(key.day(), legHeaviness, soreness, fatigue, mood, stress, known);
    }

    @Override
    public void take(CheckIn record) {
        legHeaviness = record.legHeaviness();
        soreness = record.soreness();
        fatigue = record.fatigue();
        mood = record.mood();
        stress = record.stress();
        symptoms = record.symptoms().stream().map(Symptom::code).toArray(String[]::new);
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public void revise(long next) {
        revision = next;
    }
}
