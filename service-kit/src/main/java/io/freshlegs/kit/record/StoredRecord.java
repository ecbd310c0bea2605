package io.freshlegs.kit.record;

import io.freshlegs.kit.domain.AthleteId;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row of a record, for reading. Writes go through {@link GroupCommitWriter} alone: revision and event would come
 * apart otherwise, so every column is mapped as not insertable and not updatable.
 */
@MappedSuperclass
public abstract class StoredRecord {

    @Id
    @Column(insertable = false, updatable = false)
    UUID id;

    @Column(name = "athlete_id", insertable = false, updatable = false)
    String athleteId;

    @Column(insertable = false, updatable = false)
    String source;

    @Column(name = "external_id", insertable = false, updatable = false)
    String externalId;

    @Column(insertable = false, updatable = false)
    long revision;

    @Nullable
    @Column(name = "source_version", insertable = false, updatable = false)
    Long sourceVersion;

    @Column(insertable = false, updatable = false)
    boolean deleted;

    @Column(name = "local_date", insertable = false, updatable = false)
    LocalDate localDate;

    @Column(name = "started_at", insertable = false, updatable = false)
    Instant startedAt;

    @Column(name = "received_at", insertable = false, updatable = false)
    Instant receivedAt;

    @Nullable
    @Column(columnDefinition = "json", insertable = false, updatable = false)
    String content;

    /** The row as a value. */
    public RecordState state() {
        return new RecordState(
                new RecordKey(AthleteId.of(athleteId), source, externalId),
                id,
                revision,
                sourceVersion,
                deleted,
                null,
                content,
                localDate,
                startedAt,
                receivedAt);
    }
}
