package io.freshlegs.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.freshlegs.contracts.AthletePartitioner;
import io.freshlegs.contracts.EventHeaders;
import io.freshlegs.contracts.EventType;
import io.freshlegs.contracts.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Holds a published record against the event contract: headers, key, partition, body. */
public final class EventContract {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventContract() {}

    public static void holds(ConsumerRecord<String, byte[]> record, String athlete, String service) {
        EventHeaders.REQUIRED.forEach(name -> TopicReader.header(record, name));
        assertThat(TopicReader.header(record, EventHeaders.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(UUID.fromString(TopicReader.header(record, EventHeaders.ID)).version())
                .isEqualTo(7);
        assertThat(TopicReader.header(record, EventHeaders.SOURCE)).isEqualTo("/" + service);
        assertThat(TopicReader.header(record, EventHeaders.SUBJECT)).isEqualTo(record.key());
        assertThat(TopicReader.header(record, EventHeaders.PARTITION_KEY)).isEqualTo(athlete);
        assertThat(Instant.parse(TopicReader.header(record, EventHeaders.TIME)))
                .isBefore(Instant.now().plusSeconds(5));
        assertThat(TopicReader.header(record, EventHeaders.TRACE_PARENT))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
        assertThat(record.key()).startsWith(athlete + "/");
        assertThat(record.partition()).isEqualTo(AthletePartitioner.partition(athlete, Topic.DEFAULT_PARTITIONS));
        EventType type =
                EventType.ofName(TopicReader.header(record, EventHeaders.TYPE)).orElseThrow();
        assertThat(type.topic().topicName()).isEqualTo(record.topic());
        String body = new String(record.value(), StandardCharsets.UTF_8);
        assertThat(schema(type).validate(body, InputFormat.JSON)).as("%s", body).isEmpty();
    }

    private static Schema schema(EventType type) {
        try (InputStream schema = EventType.class.getResourceAsStream(type.schemaResource())) {
            return SCHEMAS.getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
