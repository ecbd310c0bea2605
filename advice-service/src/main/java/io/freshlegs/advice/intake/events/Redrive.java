package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.application.FactRebuild;
import io.freshlegs.advice.intake.domain.DeadLetterCode;
import io.freshlegs.advice.intake.domain.FactChange;
import io.freshlegs.contracts.DeadLetterHeaders;
import io.freshlegs.contracts.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Reads the records that were set aside once more, after the reason has been mended.
 *
 * <p>A dead letter says where its record stood; the record's key is read again from there to the end of the stream, and all
 * of that is applied in order. So nothing is written to a topic, where an old state would come after a newer one and
 * compaction would keep the wrong one; a record that has a newer state by now gets that, one that was erased since stays
 * erased, and repeating the command changes nothing. Letters stay where they are until they expire.
 */
public final class Redrive {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> kafka;
    private final FactRebuild facts;
    private final RecordReader reader = new RecordReader();

    public Redrive(Map<String, Object> kafka, FactRebuild facts) {
        this.kafka = Map.copyOf(kafka);
        this.facts = facts;
    }

    /**
     * What came of it.
     *
     * @param letters dead letters found
     * @param records records they were about that are in the facts as the stream has them
     * @param still records that can't be read even so, by the rule they break
     */
    public record Outcome(int letters, int records, Map<String, Integer> still) {}

    /** Reads again what the dead letters of all topics were about. */
    public Outcome run() {
        int letters = 0;
        int records = 0;
        Map<String, Integer> still = new TreeMap<>();
        try (Consumer<byte[], byte[]> consumer = KafkaClients.reader(kafka)) {
            Map<TopicPartition, Map<ByteBuffer, Long>> aside = new LinkedHashMap<>();
            for (String topic : FactTopics.NAMES) {
                letters += collect(consumer, topic, aside, still);
            }
            for (Map.Entry<TopicPartition, Map<ByteBuffer, Long>> ofPartition : aside.entrySet()) {
                Tail tail = new Tail(consumer, ofPartition.getKey(), ofPartition.getValue());
                tail.readToEnd();
                List<List<FactChange>> refused = facts.repair(() -> {
                    tail.readToEnd();
                    return tail.changesByRecord();
                });
                refused.forEach(record -> still.merge(DeadLetterCode.DATA_REFUSED.name(), 1, Integer::sum));
                tail.poison.values().forEach(code -> still.merge(code.name(), 1, Integer::sum));
                records += tail.changes.size() - refused.size();
            }
        }
        return new Outcome(letters, records, Map.copyOf(still));
    }

    /** Notes of each key of the topic's letters the first offset it was set aside at. */
    private static int collect(
            Consumer<byte[], byte[]> consumer,
            String topic,
            Map<TopicPartition, Map<ByteBuffer, Long>> aside,
            Map<String, Integer> still) {
        int[] letters = {0};
        List<TopicPartition> partitions = consumer
                .partitionsFor(Topic.ofName(topic).deadLetterName())
                .stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        readToEnd(consumer, (partition, letter) -> {
            letters[0]++;
            if (letter.key() == null) {
                still.merge(DeadLetterCode.KEY_INVALID.name(), 1, Integer::sum);
                return;
            }
            TopicPartition from = new TopicPartition(
                    header(letter, DeadLetterHeaders.TOPIC),
                    Integer.parseInt(header(letter, DeadLetterHeaders.PARTITION)));
            aside.computeIfAbsent(from, one -> new HashMap<>())
                    .merge(
                            ByteBuffer.wrap(letter.key()),
                            Long.parseLong(header(letter, DeadLetterHeaders.OFFSET)),
                            Math::min);
        });
        return letters[0];
    }

    private static void readToEnd(
            Consumer<byte[], byte[]> consumer, BiConsumer<TopicPartition, ConsumerRecord<byte[], byte[]>> each) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL)
                    .forEach(record -> each.accept(new TopicPartition(record.topic(), record.partition()), record));
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("a record of " + letter.topic() + " is no dead letter: no " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    /** What a partition holds of some keys, each from the offset on that it was set aside at. */
    private final class Tail {

        private final Consumer<byte[], byte[]> consumer;
        private final Map<ByteBuffer, Long> from;
        private final Map<ByteBuffer, List<FactChange>> changes = new HashMap<>();
        private final Map<ByteBuffer, DeadLetterCode> poison = new HashMap<>();

        Tail(Consumer<byte[], byte[]> consumer, TopicPartition partition, Map<ByteBuffer, Long> from) {
            this.consumer = consumer;
            this.from = from;
            consumer.assign(List.of(partition));
            consumer.seek(
                    partition,
                    from.values().stream().mapToLong(Long::longValue).min().orElse(0));
        }

        void readToEnd() {
            Redrive.readToEnd(consumer, (partition, record) -> {
                ByteBuffer key = record.key() == null ? ByteBuffer.allocate(0) : ByteBuffer.wrap(record.key());
                Long first = from.get(key);
                if (first != null && record.offset() >= first) {
                    take(key, record);
                }
            });
        }

        private void take(ByteBuffer key, ConsumerRecord<byte[], byte[]> record) {
            reader.read(record)
                    .fold(
                            read -> {
                                poison.remove(key);
                                changes.computeIfAbsent(key, one -> new ArrayList<>())
                                        .add(read.change());
                            },
                            skipped -> {},
                            unread -> poison.put(key, unread.code()));
        }

        List<List<FactChange>> changesByRecord() {
            return List.copyOf(changes.values());
        }
    }
}
