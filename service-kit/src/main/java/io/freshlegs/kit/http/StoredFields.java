package io.freshlegs.kit.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the server adds to every record it shows; describes the JSON that {@code RecordJson} writes. */
@Schema(name = "StoredFields", description = "What the server adds to a record.")
public record StoredFields(
        @Schema(
                description = "What a PUT did; absent in other answers",
                enumeration = {"created", "updated", "unchanged", "stale"})
        @Nullable
        String outcome,

        @Schema(required = true) String athleteId,

        @Schema(description = "UUID version 7", format = "uuid", required = true)
        String id,

        @Schema(required = true) String source,
        @Schema(required = true) String externalId,

        @Schema(description = "Counts every change from 1; the ETag", minimum = "1", required = true)
        long revision,

        @Schema(
                enumeration = {"active", "deleted"},
                required = true)
        String status,

        @Schema(description = "The athlete's calendar day it counts for", format = "date", required = true)
        String localDate,

        @Schema(description = "When the content of this revision arrived", format = "date-time") @Nullable
        String receivedAt,

        @Schema(description = "What is doubtful about it: zone_assumed, heart_rate_missing, ...") @Nullable
        List<String> quality) {}
