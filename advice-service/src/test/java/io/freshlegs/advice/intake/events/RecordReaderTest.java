package io.freshlegs.advice.intake.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.intake.domain.DeadLetterCode;
import io.freshlegs.advice.intake.domain.FactChange;
import io.freshlegs.advice.intake.domain.FactKind;
import io.freshlegs.contracts.EventHeaders;
import io.freshlegs.contracts.EventType;
import io.freshlegs.contracts.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {

    private static final UUID ID = Events.idOf("run");
    private static final String NUMBERS = "\"durationSeconds\":3600";

    private final RecordReader reader = new RecordReader();

    @Test
    void a_workout_becomes_the_state_of_a_fact() {
        FactChange.State state = (FactChange.State) changeOf(Events.workout("mara", ID, 4));

        assertThat(state.key().athleteId()).isEqualTo("mara");
        assertThat(state.key().kind()).isEqualTo(FactKind.WORKOUT);
        assertThat(state.key().recordKey()).isEqualTo(ID.toString());
        assertThat(state.revision()).isEqualTo(4);
        assertThat(state.localDate()).isEqualTo(Events.DAY);
        assertThat(state.eventTime()).isEqualTo(Events.WRITTEN);
        assertThat(state.body()).contains(NUMBERS);
    }

    @Test
    void every_kind_is_read() {
        assertThat(changeOf(Events.wellness("mara", Events.DAY, 1)).key().recordKey())
                .isEqualTo("garmin/2026-11-22");
        assertThat(changeOf(Events.meal("mara", ID, Events.DAY, 1)).key().kind())
                .isEqualTo(FactKind.MEAL);
        assertThat(changeOf(Events.foodDay("mara", Events.DAY, 1)).key().recordKey())
                .isEqualTo("2026-11-22");
    }

    @ParameterizedTest
    @CsvSource({
        "WORKOUT_RECORDED, workout.recorded.full",
        "WORKOUT_RECORDED, workout.recorded.minimal",
        "WORKOUT_DELETED, workout.deleted",
        "WELLNESS_RECORDED, wellness.recorded.full",
        "WELLNESS_RECORDED, wellness.recorded.minimal",
        "WELLNESS_DELETED, wellness.deleted",
        "MEAL_RECORDED, meal.recorded.full",
        "MEAL_RECORDED, meal.recorded.minimal",
        "MEAL_DELETED, meal.deleted",
        "FOOD_DAY_RECORDED, food-day.recorded.full",
        "FOOD_DAY_RECORDED, food-day.recorded.minimal",
        "FOOD_DAY_DELETED, food-day.deleted"
    })
    void every_golden_sample_of_the_contract_is_read(EventType type, String sample) throws IOException {
        String body = new String(
                Topic.class
                        .getResourceAsStream("/samples/v1/" + sample + ".json")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        String within = switch (type.topic()) {
            case WORKOUTS, MEALS -> textOf(body, "id");
            case WELLNESS -> "garmin/" + textOf(body, "externalId");
            case FOOD_DAYS, ADVICE -> textOf(body, "externalId");
        };

        assertThat(changeOf(Events.event(type, "mara/" + within, body))).isInstanceOf(FactChange.State.class);
    }

    @Test
    void a_deleted_record_keeps_its_revision_and_no_body() {
        FactChange.State state = (FactChange.State) changeOf(Events.workoutDeleted("mara", ID, 5));

        assertThat(state.revision()).isEqualTo(5);
        assertThat(state.body()).isNull();
    }

    @Test
    void no_body_with_the_headers_of_an_event_is_an_erasure() {
        assertThat(changeOf(Events.workoutErased("mara", ID))).isInstanceOf(FactChange.Erasure.class);
    }

    @Test
    void no_body_without_the_headers_of_an_event_is_poison() {
        assertThat(codeOf(Events.withHeader(Events.workoutErased("mara", ID), EventHeaders.TYPE, null)))
                .contains(DeadLetterCode.BODY_MISSING);
    }

    @Test
    void an_unknown_type_of_a_known_major_version_is_passed_over() {
        ProducerRecord<byte[], byte[]> event =
                Events.withHeader(Events.workout("mara", ID, 1), EventHeaders.TYPE, "io.freshlegs.workout.merged.v1");

        assertThat(reader.read(received(event))).isInstanceOf(ReadRecord.Skipped.class);
    }

    @Test
    void an_unknown_property_is_ignored_and_an_unknown_word_is_kept() {
        ProducerRecord<byte[], byte[]> event =
                Events.workout("mara", ID, 1, Events.DAY, ",\"groundContactMillis\":230,\"workoutType\":\"fartlek\"");

        assertThat(changeOf(event)).isInstanceOf(FactChange.State.class);
    }

    @TestFactory
    Stream<DynamicTest> poison_is_set_aside_by_the_rule_it_breaks() {
        ProducerRecord<byte[], byte[]> fine = Events.workout("mara", ID, 1);
        String body = new String(fine.value(), StandardCharsets.UTF_8);
        return Stream.of(
                poison("truncated JSON", with(fine, body.substring(0, 60)), DeadLetterCode.BODY_MALFORMED),
                poison("no JSON", with(fine, "run"), DeadLetterCode.BODY_MALFORMED),
                poison("empty body", with(fine, ""), DeadLetterCode.BODY_MALFORMED),
                poison("two values", with(fine, body + "{}"), DeadLetterCode.BODY_INVALID),
                poison("not an object", with(fine, "[]"), DeadLetterCode.BODY_INVALID),
                poison("null", with(fine, "null"), DeadLetterCode.BODY_INVALID),
                poison("text for a number", number(fine, body, "\"long\""), DeadLetterCode.BODY_INVALID),
                poison("number as text", number(fine, body, "\"3600\""), DeadLetterCode.BODY_INVALID),
                poison("number beyond double", number(fine, body, "1e999"), DeadLetterCode.BODY_INVALID),
                poison("required number null", number(fine, body, "null"), DeadLetterCode.BODY_INVALID),
                poison("required absent", with(fine, body.replace(NUMBERS + ",", "")), DeadLetterCode.BODY_INVALID),
                poison(
                        "no start",
                        with(fine, body.replace("\"startTime\"", "\"startedAt\"")),
                        DeadLetterCode.BODY_INVALID),
                poison("deleted status", with(fine, body.replace("active", "deleted")), DeadLetterCode.BODY_INVALID),
                poison(
                        "revision 0",
                        with(fine, body.replace("\"revision\":1", "\"revision\":0")),
                        DeadLetterCode.BODY_INVALID),
                poison("one megabyte", Events.withBody(fine, spaces(1_000_000)), DeadLetterCode.BODY_TOO_LARGE),
                poison(
                        "deep nesting",
                        with(fine, body.replace("}", ",\"x\":" + "[".repeat(10_000))),
                        DeadLetterCode.BODY_MALFORMED),
                poison(
                        "no UTF-8",
                        Events.withBody(fine, new byte[] {'"', (byte) 0xc3, '"'}),
                        DeadLetterCode.BODY_MALFORMED),
                poison("no key", Events.withKey(fine, null), DeadLetterCode.KEY_INVALID),
                poison("key without record", Events.withKey(fine, Events.utf8("mara")), DeadLetterCode.KEY_INVALID),
                poison(
                        "athlete with a space",
                        Events.withKey(fine, Events.utf8("ma ra/1")),
                        DeadLetterCode.KEY_INVALID),
                poison(
                        "key of another record",
                        Events.withKey(fine, Events.utf8("mara/1")),
                        DeadLetterCode.KEY_MISMATCH),
                poison(
                        "body of another athlete",
                        with(fine, body.replace("\"mara\"", "\"rival\"")),
                        DeadLetterCode.KEY_MISMATCH),
                poison(
                        "body of another record",
                        with(fine, body.replace(ID.toString(), Events.idOf("b").toString())),
                        DeadLetterCode.KEY_MISMATCH),
                header("missing id", EventHeaders.ID, null, DeadLetterCode.HEADER_MISSING),
                header("missing time", EventHeaders.TIME, null, DeadLetterCode.HEADER_MISSING),
                header("blank id", EventHeaders.ID, " ", DeadLetterCode.HEADER_INVALID),
                header("other spec version", EventHeaders.SPEC_VERSION, "0.3", DeadLetterCode.HEADER_INVALID),
                header("time without zone", EventHeaders.TIME, "2026-11-22T12:00:00", DeadLetterCode.HEADER_INVALID),
                header(
                        "type without version",
                        EventHeaders.TYPE,
                        "io.freshlegs.workout",
                        DeadLetterCode.HEADER_INVALID),
                header(
                        "major version 2",
                        EventHeaders.TYPE,
                        "io.freshlegs.workout.recorded.v2",
                        DeadLetterCode.MAJOR_VERSION_UNKNOWN),
                header(
                        "type of meals",
                        EventHeaders.TYPE,
                        EventType.MEAL_RECORDED.typeName(),
                        DeadLetterCode.TYPE_ON_WRONG_TOPIC),
                header("other subject", EventHeaders.SUBJECT, "mara/1", DeadLetterCode.KEY_MISMATCH),
                header("other partition key", EventHeaders.PARTITION_KEY, "rival", DeadLetterCode.KEY_MISMATCH));
    }

    private DynamicTest header(String name, String header, String value, DeadLetterCode code) {
        return poison(name, Events.withHeader(Events.workout("mara", ID, 1), header, value), code);
    }

    private DynamicTest poison(String name, ProducerRecord<byte[], byte[]> event, DeadLetterCode code) {
        return DynamicTest.dynamicTest(name, () -> assertThat(codeOf(event)).contains(code));
    }

    private static ProducerRecord<byte[], byte[]> with(ProducerRecord<byte[], byte[]> event, String body) {
        return Events.withBody(event, Events.utf8(body));
    }

    private static ProducerRecord<byte[], byte[]> number(
            ProducerRecord<byte[], byte[]> event, String body, String value) {
        return with(event, body.replace(NUMBERS, "\"durationSeconds\":" + value));
    }

    private static byte[] spaces(int length) {
        byte[] spaces = new byte[length];
        Arrays.fill(spaces, (byte) ' ');
        return spaces;
    }

    private static String textOf(String json, String name) {
        String from = json.substring(json.indexOf('"' + name + '"') + name.length() + 2);
        String quoted = from.substring(from.indexOf('"') + 1);
        return quoted.substring(0, quoted.indexOf('"'));
    }

    private FactChange changeOf(ProducerRecord<byte[], byte[]> event) {
        ReadRecord read = reader.read(received(event));
        assertThat(read).isInstanceOf(ReadRecord.Change.class);
        return ((ReadRecord.Change) read).change();
    }

    private Optional<DeadLetterCode> codeOf(ProducerRecord<byte[], byte[]> event) {
        return reader.read(received(event)) instanceof ReadRecord.Poison poison
                ? Optional.of(poison.code())
                : Optional.empty();
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> event) {
        return new ConsumerRecord<>(
                event.topic(),
                event.partition(),
                17,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                event.key(),
                event.value(),
                event.headers(),
                Optional.empty());
    }
}
