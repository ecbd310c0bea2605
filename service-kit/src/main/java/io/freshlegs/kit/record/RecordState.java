package io.freshlegs.kit.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is stored.
 *
 * @param revision counts every change, deletions included, from 1
 * @param sourceVersion the highest one seen; null where the source does not count
 * @param deleted whether it is a tombstone; then {@code fingerprint} and {@code json} are null
 * @param receivedAt when the content of this revision arrived
 */
public record RecordState(
        RecordKey key,
        UUID id,
        long revision,
        @Nullable Long sourceVersion,
        boolean deleted,
        byte @Nullable [] fingerprint,
        @Nullable String json,
        LocalDate localDate,
        Instant startsAt,
        Instant receivedAt) {}
