package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.domain.Coordinates;
import io.freshlegs.advice.intake.domain.DeadLetterCode;
import io.freshlegs.advice.intake.domain.FactChange;
import io.freshlegs.advice.intake.domain.FactKey;
import io.freshlegs.advice.intake.domain.FactKind;
import io.freshlegs.contracts.EventType;
import io.freshlegs.contracts.RecordKeys;
import io.freshlegs.contracts.Topic;
import io.freshlegs.kit.domain.AthleteId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Turns a record into the change it makes, or says by which rule it can't be read.
 *
 * <p>Everything in a record is doubted: key, headers and body have to name the same athlete and record. A record without
 * a body is an erasure when it carries the headers of an event, and poison when it does not. Safe for several threads.
 */
final class RecordReader {

    private final EventBodies bodies = new EventBodies();

    /** What the record says. */
    ReadRecord read(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.value() == null && !HeaderValues.allPresent(record.headers())) {
                return new ReadRecord.Poison(DeadLetterCode.BODY_MISSING);
            }
            Topic topic = Topic.ofName(record.topic());
            String key = key(record);
            HeaderValues headers = HeaderValues.of(record.headers());
            if (!headers.subject().equals(key) || !headers.partitionKey().equals(RecordKeys.athleteId(key))) {
                return new ReadRecord.Poison(DeadLetterCode.KEY_MISMATCH);
            }
            Optional<EventType> type = EventType.ofName(headers.typeName());
            if (type.isEmpty()) {
                return new ReadRecord.Skipped();
            }
            if (type.get().topic() != topic) {
                return new ReadRecord.Poison(DeadLetterCode.TYPE_ON_WRONG_TOPIC);
            }
            return new ReadRecord.Change(change(record, topic, key, headers, type.get()));
        } catch (PoisonException poison) {
            return new ReadRecord.Poison(poison.code());
        }
    }

    private FactChange change(
            ConsumerRecord<byte[], byte[]> record, Topic topic, String key, HeaderValues headers, EventType type)
            throws PoisonException {
        String athleteId = RecordKeys.athleteId(key);
        FactKey factKey = new FactKey(athleteId, kindOf(topic), RecordKeys.withinAthlete(key));
        Coordinates readAt = new Coordinates(record.topic(), record.partition(), record.offset());
        byte[] body = record.value();
        if (body == null) {
            return new FactChange.Erasure(factKey, headers.time(), readAt);
        }
        if (body.length > Topic.MAX_EVENT_BYTES) {
            throw new PoisonException(DeadLetterCode.BODY_TOO_LARGE);
        }
        EventBodies.Identity identity = bodies.identity(type, body);
        if (!identity.athleteId().equals(athleteId) || !identity.recordKey().equals(factKey.recordKey())) {
            throw new PoisonException(DeadLetterCode.KEY_MISMATCH);
        }
        return new FactChange.State(
                factKey,
                identity.revision(),
                identity.localDate(),
                headers.id(),
                headers.time(),
                type.deletion() ? null : text(body, DeadLetterCode.BODY_MALFORMED),
                headers.traceparent(),
                readAt);
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) throws PoisonException {
        if (record.key() == null) {
            throw new PoisonException(DeadLetterCode.KEY_INVALID);
        }
        String key = text(record.key(), DeadLetterCode.KEY_INVALID);
        try {
            if (AthleteId.isValid(RecordKeys.athleteId(key))) {
                return key;
            }
        } catch (IllegalArgumentException noKey) {
            throw new PoisonException(DeadLetterCode.KEY_INVALID);
        }
        throw new PoisonException(DeadLetterCode.KEY_INVALID);
    }

    private static String text(byte[] utf8, DeadLetterCode otherwise) throws PoisonException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw new PoisonException(otherwise);
        }
    }

    private static FactKind kindOf(Topic topic) throws PoisonException {
        return switch (topic) {
            case WORKOUTS -> FactKind.WORKOUT;
            case WELLNESS -> FactKind.WELLNESS;
            case MEALS -> FactKind.MEAL;
            case FOOD_DAYS -> FactKind.FOOD_DAY;
            case ADVICE -> throw new PoisonException(DeadLetterCode.TYPE_ON_WRONG_TOPIC);
        };
    }
}
