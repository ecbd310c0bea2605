package io.freshlegs.workout.links.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A link as JSON has it; what names the link may be absent in a PUT. */
@Schema(name = "Link", description = "Which athlete a user of a provider is.")
public record LinkBody(
        @Schema(description = "May be absent; must equal the path otherwise") @Nullable
        String source,

        @Schema(description = "May be absent; must equal the path otherwise") @Nullable
        String providerUserId,

        @Schema(
                required = true,
                pattern = "^[A-Za-z0-9._-]{1,64}$",
                description = "The athlete; an athlete may say me and nobody else",
                examples = "mara")
        @Nullable
        String athleteId) {}
