package io.freshlegs.kit.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.freshlegs.kit.access.RecordReach;
import io.freshlegs.kit.domain.Violations;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.problem.ProblemException;
import io.freshlegs.kit.record.Change;
import io.freshlegs.kit.record.RecordContent;
import io.freshlegs.kit.record.RecordKey;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Turns bodies of one kind into checked {@link Change.Put}s; identity in a body never widens what the token reaches. */
final class RecordReader<B extends RecordBody> {

    /** An event carries the whole record and stays below the size the topics take. */
    private static final int MOST_CHARACTERS = 200_000;

    private final RecordShape<B> shape;
    private final JsonBodies json;
    private final Clock clock;

    RecordReader(RecordShape<B> shape, JsonBodies json, Clock clock) {
        this.shape = shape;
        this.json = json;
        this.clock = clock;
    }

    /** The put of a single record whose key is in the path. */
    Change.Put single(
            RecordReach reach,
            RecordKey key,
            byte @Nullable [] body,
            @Nullable Long ifMatch,
            @Nullable String traceparent) {
        B read = json.read(body, shape.bodyType(), shape.kind().invalid());
        Violations violations = new Violations();
        same("athleteId", read.athleteId(), key.athlete().value(), violations);
        same("source", read.source(), key.source(), violations);
        same(shape.nameProperty(), read.externalId(), key.externalId(), violations);
        return put(reach, key, read, ifMatch, traceparent, violations);
    }

    /** The put of one item of a batch, whose key is in the item. */
    Change.Put item(RecordReach reach, JsonNode item, @Nullable String traceparent) {
        B read = json.read(item, shape.bodyType(), shape.kind().invalid());
        Violations violations = new Violations();
        same("athleteId", read.athleteId(), reach.athlete().value(), violations);
        String source = read.source();
        String externalId = read.externalId();
        if (source == null || !RecordKey.isSource(source)) {
            violations.add("source", "must have 1 to 40 characters of a-z 0-9 . _ -");
        }
        if (externalId == null || !RecordKey.isExternalId(externalId)) {
            violations.add(shape.nameProperty(), "must have 1 to 128 characters");
        }
        if (source == null || externalId == null || !violations.isEmpty()) {
            throw ProblemException.invalid(shape.kind().invalid(), violations.list());
        }
        reach.require(source);
        return put(reach, new RecordKey(reach.athlete(), source, externalId), read, null, traceparent, violations);
    }

    private Change.Put put(
            RecordReach reach,
            RecordKey key,
            B body,
            @Nullable Long ifMatch,
            @Nullable String traceparent,
            Violations violations) {
        if (body.sourceVersion() != null && body.sourceVersion() < 0) {
            violations.add("sourceVersion", "must not be negative");
        }
        RecordContent content = shape.interpret(key, body, clock.instant(), violations);
        if (content != null && content.json().length() > MOST_CHARACTERS) {
            violations.add("", "is too large for one record");
        }
        if (content == null || !violations.isEmpty()) {
            throw ProblemException.invalid(shape.kind().invalid(), violations.list());
        }
        return new Change.Put(key, content, body.sourceVersion(), reach.partner(), ifMatch, traceparent);
    }

    /** The key of a path whose parts have the right form. */
    RecordKey pathKey(RecordReach reach, String source, String externalId) {
        PathNames.source(source);
        PathNames.opaque(shape.nameProperty(), externalId);
        reach.require(source);
        return new RecordKey(reach.athlete(), source, externalId);
    }

    private static void same(String field, @Nullable String inBody, String inPath, Violations violations) {
        if (inBody != null && !inBody.equals(inPath)) {
            violations.add(field, "must equal the one in the path, or be absent");
        }
    }
}
