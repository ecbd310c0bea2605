package io.freshlegs.advice.intake.events;

import io.freshlegs.contracts.AthletePartitioner;
import io.freshlegs.contracts.EventHeaders;
import io.freshlegs.contracts.EventType;
import io.freshlegs.contracts.RecordKeys;
import io.freshlegs.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Events as the ingesting services send them. */
public final class Events {

    static final Instant WRITTEN = Instant.parse("2026-11-22T12:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private Events() {}

    /** A run of ten kilometres. */
    public static ProducerRecord<byte[], byte[]> workout(String athleteId, UUID id, long revision) {
        return workout(athleteId, id, revision, DAY, "");
    }

    /** A run with further properties, each begun by a comma. */
    public static ProducerRecord<byte[], byte[]> workout(
            String athleteId, UUID id, long revision, LocalDate day, String more) {
        String body = """
                {"athleteId":"%s","id":"%s","source":"garmin","externalId":"x-%s","revision":%d,"status":"active",\
                "localDate":"%s","receivedAt":"%sT08:00:00Z","sport":"running","startTime":"%sT06:00:00Z",\
                "durationSeconds":3600,"distanceMeters":10000,"zoneOffset":"+01:00","quality":[]%s}\
                """.formatted(athleteId, id, id, revision, day, day, day, more);
        return event(EventType.WORKOUT_RECORDED, RecordKeys.workout(athleteId, id), body);
    }

    /** The end of a workout by its athlete. */
    public static ProducerRecord<byte[], byte[]> workoutDeleted(String athleteId, UUID id, long revision) {
        String body = """
                {"athleteId":"%s","id":"%s","source":"garmin","externalId":"x-%s","revision":%d,"status":"deleted",\
                "localDate":"%s"}\
                """.formatted(athleteId, id, id, revision, DAY);
        return event(EventType.WORKOUT_DELETED, RecordKeys.workout(athleteId, id), body);
    }

    /** The order to forget a workout wholly. */
    public static ProducerRecord<byte[], byte[]> workoutErased(String athleteId, UUID id) {
        return event(EventType.WORKOUT_DELETED, RecordKeys.workout(athleteId, id), null);
    }

    /** A night and its morning. */
    public static ProducerRecord<byte[], byte[]> wellness(String athleteId, LocalDate day, long revision) {
        String body = """
                {"athleteId":"%s","id":"%s","source":"garmin","externalId":"%s","revision":%d,"status":"active",\
                "localDate":"%s","receivedAt":"%sT08:00:00Z","date":"%s","sleepMinutes":430,"restingHeartRateBpm":52,\
                "hrvRmssdMs":61.5}\
                """.formatted(athleteId, idOf(athleteId + "wellness" + day), day, revision, day, day, day);
        return event(EventType.WELLNESS_RECORDED, RecordKeys.wellness(athleteId, "garmin", day), body);
    }

    /** A meal of lentils. */
    public static ProducerRecord<byte[], byte[]> meal(String athleteId, UUID id, LocalDate day, long revision) {
        return mealWith(athleteId, id, day, revision, """
                "totals":{"energyKcal":232,"proteinGrams":18,"ironMg":6.6},\
                "coverage":{"energyKcal":1,"proteinGrams":1,"ironMg":1}\
                """);
    }

    /** A meal with these totals and coverage. */
    public static ProducerRecord<byte[], byte[]> mealWith(
            String athleteId, UUID id, LocalDate day, long revision, String totalsAndCoverage) {
        String body = """
                {"athleteId":"%s","id":"%s","source":"diary","externalId":"m-%s","revision":%d,"status":"active",\
                "localDate":"%s","receivedAt":"%sT08:00:00Z","eatenAt":"%sT07:00:00Z","mealType":"lunch",\
                "items":[{"name":"Lentils","grams":200,"energyKcal":232,"proteinGrams":18,"ironMg":6.6}],"quality":[],\
                %s}\
                """.formatted(athleteId, id, id, revision, day, day, day, totalsAndCoverage);
        return event(EventType.MEAL_RECORDED, RecordKeys.meal(athleteId, id), body);
    }

    /** The end of a meal by its athlete. */
    public static ProducerRecord<byte[], byte[]> mealDeleted(String athleteId, UUID id, LocalDate day, long revision) {
        String body = """
                {"athleteId":"%s","id":"%s","source":"diary","externalId":"m-%s","revision":%d,"status":"deleted",\
                "localDate":"%s"}\
                """.formatted(athleteId, id, id, revision, day);
        return event(EventType.MEAL_DELETED, RecordKeys.meal(athleteId, id), body);
    }

    /** The order to forget a meal wholly. */
    public static ProducerRecord<byte[], byte[]> mealErased(String athleteId, UUID id) {
        return event(EventType.MEAL_DELETED, RecordKeys.meal(athleteId, id), null);
    }

    /** A closed day of the food diary. */
    public static ProducerRecord<byte[], byte[]> foodDay(String athleteId, LocalDate day, long revision) {
        String body = """
                {"athleteId":"%s","id":"%s","source":"diary","externalId":"%s","revision":%d,"status":"active",\
                "localDate":"%s","receivedAt":"%sT21:00:00Z","date":"%s","complete":true}\
                """.formatted(athleteId, idOf(athleteId + "food" + day), day, revision, day, day, day);
        return event(EventType.FOOD_DAY_RECORDED, RecordKeys.foodDay(athleteId, day), body);
    }

    /** An event with the headers of the contract, in its athlete's partition. */
    public static ProducerRecord<byte[], byte[]> event(EventType type, String key, @Nullable String body) {
        String athleteId = RecordKeys.athleteId(key);
        Headers headers = new RecordHeaders();
        headers.add(EventHeaders.SPEC_VERSION, utf8("1.0"));
        headers.add(EventHeaders.ID, utf8(idOf(key + body).toString()));
        headers.add(EventHeaders.TYPE, utf8(type.typeName()));
        headers.add(EventHeaders.SOURCE, utf8("/test"));
        headers.add(EventHeaders.SUBJECT, utf8(key));
        headers.add(EventHeaders.TIME, utf8(WRITTEN.toString()));
        headers.add(EventHeaders.PARTITION_KEY, utf8(athleteId));
        headers.add(EventHeaders.CONTENT_TYPE, utf8("application/json"));
        int partition = AthletePartitioner.partition(athleteId, Topic.DEFAULT_PARTITIONS);
        return new ProducerRecord<>(
                type.topic().topicName(), partition, utf8(key), body == null ? null : utf8(body), headers);
    }

    /** The same record with another value of one header; null takes the header away. */
    static ProducerRecord<byte[], byte[]> withHeader(
            ProducerRecord<byte[], byte[]> event, String name, @Nullable String value) {
        Headers headers = new RecordHeaders(event.headers().toArray());
        headers.remove(name);
        if (value != null) {
            headers.add(name, utf8(value));
        }
        return new ProducerRecord<>(event.topic(), event.partition(), event.key(), event.value(), headers);
    }

    static ProducerRecord<byte[], byte[]> withBody(ProducerRecord<byte[], byte[]> event, byte @Nullable [] body) {
        return new ProducerRecord<>(event.topic(), event.partition(), event.key(), body, event.headers());
    }

    static ProducerRecord<byte[], byte[]> withKey(ProducerRecord<byte[], byte[]> event, byte @Nullable [] key) {
        return new ProducerRecord<>(event.topic(), event.partition(), key, event.value(), event.headers());
    }

    static UUID idOf(String text) {
        return UUID.nameUUIDFromBytes(utf8(text));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
