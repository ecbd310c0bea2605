package io.freshlegs.advice.diary.store;

import io.freshlegs.advice.facts.domain.Shoe;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code shoe}. */
@Entity
@Table(name = "shoe")
class ShoeEntity implements OwnEntity<Shoe> {

    @EmbeddedId
    ShoeKey key;

    long revision;

    UUID place;

    String name = "";

    @Nullable
    Double massGrams;

    @Nullable
    LocalDate firstUsed;

    @Nullable
    Boolean retired;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ShoeEntity() {}

    ShoeEntity(ShoeKey key, UUID place) {
        this.key = key;
        this.place = place;
    }

    @Override
    public Shoe toRecord() {
        return new Shoe(key.shoeId(), name, massGrams, firstUsed, retired);
    }

    @Override
    public void take(Shoe record) {
        name = record.name();
        massGrams = record.massGrams();
        firstUsed = record.firstUsed();
        retired = record.retired();
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
