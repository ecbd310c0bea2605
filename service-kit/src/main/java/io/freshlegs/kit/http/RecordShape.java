package io.freshlegs.kit.http;

import io.freshlegs.kit.domain.Violations;
import io.freshlegs.kit.record.RecordContent;
import io.freshlegs.kit.record.RecordKey;
import io.freshlegs.kit.record.RecordKind;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a service knows about the bodies of one kind of record.
 *
 * @param <B> the body as JSON has it
 */
public interface RecordShape<B extends RecordBody> {

    RecordKind kind();

    Class<B> bodyType();

    /** The name of the array in a batch body: {@code workouts}. */
    String batchName();

    /** The property of a batch item that names the record at its source. */
    default String nameProperty() {
        return "externalId";
    }

    /** Properties of the stored content that the server adds: a PUT does not take them and an export leaves them out. */
    default Set<String> serverProperties() {
        return Set.of("quality");
    }

    /** Whether the source is part of the path and body; false where there is only one. */
    default boolean namesSource() {
        return true;
    }

    /**
     * Checks a body and turns it into content.
     *
     * @param now for bounds on instants
     * @param violations takes everything that is wrong
     * @return the content; null when, and only when, violations were added
     */
    @Nullable
    RecordContent interpret(RecordKey key, B body, Instant now, Violations violations);
}
