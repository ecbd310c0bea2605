package io.freshlegs.contracts.event;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The body of every {@code deleted} event: which record is gone, and at which revision.
 *
 * @param status always {@link RecordStatus#DELETED}
 * @param localDate the athlete's local day the record belonged to
 */
public record RecordDeleted(
        String athleteId,
        UUID id,
        String source,
        String externalId,
        long revision,
        String status,
        LocalDate localDate) {}
