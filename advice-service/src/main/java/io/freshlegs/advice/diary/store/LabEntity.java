package io.freshlegs.advice.diary.store;

import io.freshlegs.advice.facts.domain.Lab;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of {@code lab}. */
@Entity
@Table(name = "lab")
class LabEntity implements OwnEntity<Lab> {

    @EmbeddedId
    DayKey key;

    long revision;

    @Column(name = "ferritin_ug_per_l")
    @Nullable
    Double ferritinUgPerL;

    @Column(name = "haemoglobin_g_per_l")
    @Nullable
    Double haemoglobinGPerL;

    @Nullable
    Double transferrinSaturationPercent;

    @Column(name = "crp_mg_per_l")
    @Nullable
    Double crpMgPerL;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected LabEntity() {}

    LabEntity(DayKey key) {
        this.key = key;
    }

    @Override
    public Lab toRecord() {
        return new Lab(key.day(), ferritinUgPerL, haemoglobinGPerL, transferrinSaturationPercent, crpMgPerL);
    }

    @Override
    public void take(Lab record) {
        ferritinUgPerL = record.ferritinUgPerL();
        haemoglobinGPerL = record.haemoglobinGPerL();
        transferrinSaturationPercent = record.transferrinSaturationPercent();
        crpMgPerL = record.crpMgPerL();
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
