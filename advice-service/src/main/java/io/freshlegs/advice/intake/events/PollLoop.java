package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.application.ApplyChanges;
import io.freshlegs.advice.intake.application.FactChanges;
import io.freshlegs.advice.intake.application.FactsUnavailableException;
import io.freshlegs.advice.intake.application.IntakeHealth;
import io.freshlegs.advice.intake.application.PollLoopSettings;
import io.freshlegs.advice.intake.domain.FactChange;
import io.freshlegs.advice.intake.domain.StreamPosition;
import io.freshlegs.kit.tracing.BatchSpan;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The loop that reads the event topics into the fact table. {@link #run} belongs to one platform thread; {@link #close} may
 * be called by another.
 *
 * <p>One turn: poll, read each record, write all changes in one transaction, have the dead letters acknowledged, commit the
 * offsets. Whatever stops between two of these steps leads to the same records being read again, which the revision guard
 * makes harmless; nothing is ever committed before it is in the database or in the dead letter topic.
 *
 * <p>While the database or the dead letter topic is away, the batch is wound back and all partitions are paused, newly
 * assigned ones too, but polling goes on: the member stays in its group, liveness stays up, and nothing is taken for poison
 * that is only waiting. A rebalance runs inside {@code poll}, when nothing is in flight. The loop is ended by a flag and
 * {@code wakeup()}, never by an interrupt, which would skip leaving the group. The work of one turn is bounded: at most
 * {@code maxRecords} records, with the statement timeout of the data source for each statement.
 */
final class PollLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(PollLoop.class);
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(10);
    private static final String DATABASE = "database";
    private static final String DEAD_LETTER_TOPIC = "dead-letter-topic";
    private static final String BROKER = "broker";

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final List<String> topics;
    private final RecordReader reader = new RecordReader();
    private final ApplyChanges applyChanges;
    private final FactChanges facts;
    private final DeadLetters deadLetters;
    private final IntakeHealth health;
    private final IntakeMetrics metrics;
    private final Tracer tracer;
    private final PollLoopSettings settings;
    private final Clock clock;
    private final StreamProgress progress;
    private final OpenOffsets openOffsets = new OpenOffsets();
    private final Hold hold;
    private final Hold group;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Consumer<byte[], byte[]> open;
    private boolean joined;
    private boolean counted;
    private boolean paused;

    PollLoop(
            Supplier<Consumer<byte[], byte[]>> consumers,
            List<String> topics,
            ApplyChanges applyChanges,
            FactChanges facts,
            DeadLetters deadLetters,
            IntakeHealth health,
            IntakeMetrics metrics,
            Tracer tracer,
            PollLoopSettings settings,
            Clock clock) {
        this.consumers = consumers;
        this.topics = List.copyOf(topics);
        this.applyChanges = applyChanges;
        this.facts = facts;
        this.deadLetters = deadLetters;
        this.health = health;
        this.metrics = metrics;
        this.tracer = tracer;
        this.settings = settings;
        this.clock = clock;
        this.progress = new StreamProgress(clock, metrics, KafkaClients.FETCH_WAIT, settings.positionInterval());
        this.hold = new Hold(clock, settings.shortestBackoff(), settings.longestBackoff());
        this.group = new Hold(clock, settings.shortestBackoff(), settings.longestBackoff());
    }

    /** Reads until {@link #close}; an error that ends it earlier turns liveness down. */
    @Override
    public void run() {
        try {
            readUntilClosed();
        } catch (Throwable death) {
            health.failed();
            LOG.error("operation=intake outcome=ended", death);
        }
    }

    /** Asks the loop to end after its turn. */
    void close() {
        closing.countDown();
        Consumer<byte[], byte[]> consumer = open;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void readUntilClosed() throws InterruptedException {
        Consumer<byte[], byte[]> consumer = opened();
        if (consumer == null) {
            return;
        }
        open = consumer;
        Instant startedAt = clock.instant();
        try {
            consumer.subscribe(topics, new Rebalance(consumer));
            while (!isClosing()) {
                turn(consumer);
                noticeAbsentGroup(startedAt);
            }
        } catch (WakeupException wakeup) {
            if (!isClosing()) {
                throw wakeup;
            }
        } finally {
            leave(consumer);
        }
    }

    private void turn(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        Instant turnStart = clock.instant();
        ConsumerRecords<byte[], byte[]> records = poll(consumer);
        refuseOtherPartitionCounts(consumer);
        health.polled(joined);
        openOffsets.commit(consumer);
        if (paused) {
            windBack(consumer, records);
            attemptAgain(consumer);
        } else if (records.isEmpty()) {
            idle(consumer, turnStart);
        } else {
            process(consumer, records, turnStart);
        }
        health.waitingFor(hold.dependency());
        health.drained(progress.isDrained(consumer));
    }

    private ConsumerRecords<byte[], byte[]> poll(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        try {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(settings.pollTimeout());
            if (hold.dependency().equals(BROKER)) {
                hold.off();
            }
            return records;
        } catch (AuthenticationException | AuthorizationException refused) {
            // A right that is missing may be given; the poll returns at once, so the wait has to be ours.
            hold.on(BROKER, refused);
            closing.await(settings.shortestBackoff().toMillis(), TimeUnit.MILLISECONDS);
            return ConsumerRecords.empty();
        }
    }

    private void process(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records, Instant turnStart)
            throws InterruptedException {
        PolledBatch batch = PolledBatch.of(records, reader, settings.partitions());
        try {
            List<StreamPosition> positions = progress.after(batch, consumer, turnStart);
            List<FactChange> refused = apply(batch, positions);
            List<DeadLetters.Letter> letters = batch.letters(refused);
            deadLetters.send(letters);
            metrics.applied(batch);
            metrics.setAside(letters);
            letters.forEach(PollLoop::report);
            openOffsets.add(records.nextOffsets());
            openOffsets.commit(consumer);
            progress.applied(batch, consumer);
            hold.off();
        } catch (FactsUnavailableException away) {
            holdBack(consumer, records, batch, DATABASE, away);
        } catch (DeadLetters.NotAcceptedException away) {
            holdBack(consumer, records, batch, DEAD_LETTER_TOPIC, away);
        }
    }

    private List<FactChange> apply(PolledBatch batch, List<StreamPosition> positions) {
        Span span = BatchSpan.start(tracer, "apply events", SpanKind.CONSUMER, batch.traceparents());
        try {
            return applyChanges.apply(batch.changes(), positions);
        } catch (FactsUnavailableException away) {
            span.setStatus(StatusCode.ERROR, DATABASE);
            throw away;
        } finally {
            span.end();
        }
    }

    private void idle(Consumer<byte[], byte[]> consumer, Instant turnStart) {
        progress.drained(consumer);
        List<StreamPosition> positions = progress.idle(consumer, turnStart);
        if (positions.isEmpty()) {
            return;
        }
        try {
            applyChanges.apply(List.of(), positions);
            if (hold.dependency().equals(DATABASE)) {
                hold.off();
            }
        } catch (FactsUnavailableException away) {
            pause(consumer, DATABASE, away);
        }
    }

    private void holdBack(
            Consumer<byte[], byte[]> consumer,
            ConsumerRecords<byte[], byte[]> records,
            PolledBatch batch,
            String dependency,
            Exception cause) {
        progress.held(batch);
        windBack(consumer, records);
        pause(consumer, dependency, cause);
    }

    private void pause(Consumer<byte[], byte[]> consumer, String dependency, Exception cause) {
        hold.on(dependency, cause);
        consumer.pause(consumer.assignment());
        paused = true;
    }

    private static void windBack(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            consumer.seek(partition, records.records(partition).get(0).offset());
        }
    }

    private void attemptAgain(Consumer<byte[], byte[]> consumer) {
        if (!hold.due()) {
            return;
        }
        try {
            if (hold.dependency().equals(DATABASE)) {
                facts.probe();
            }
            // Whether a dead letter is taken again shows only when its batch is read once more.
            consumer.resume(consumer.paused());
            paused = false;
        } catch (FactsUnavailableException stillAway) {
            hold.on(DATABASE, stillAway);
        }
    }

    private void noticeAbsentGroup(Instant startedAt) {
        if (joined) {
            group.off();
        } else if (clock.instant().isAfter(startedAt.plus(PATIENCE_AT_START)) && group.due()) {
            group.on(BROKER, null);
        }
    }

    private @Nullable Consumer<byte[], byte[]> opened() throws InterruptedException {
        while (!isClosing()) {
            health.turning();
            try {
                return consumers.get();
            } catch (KafkaException noAddress) {
                group.on(BROKER, noAddress);
                closing.await(settings.longestBackoff().toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        return null;
    }

    private void leave(Consumer<byte[], byte[]> consumer) {
        open = null;
        try {
            openOffsets.commit(consumer);
        } catch (KafkaException notCommitted) {
            LOG.debug("operation=commit outcome=dropped reason=closing");
        }
        consumer.close(CloseOptions.timeout(settings.closeTimeout()));
        deadLetters.close(settings.closeTimeout());
    }

    private void refuseOtherPartitionCounts(Consumer<byte[], byte[]> consumer) {
        if (counted || !joined) {
            return;
        }
        for (String topic : topics) {
            int there = consumer.partitionsFor(topic).size();
            if (there != settings.partitions()) {
                throw new IllegalStateException(
                        "%s has %d partitions and freshlegs.intake.partitions says %d; the number of a topic never changes"
                                .formatted(topic, there, settings.partitions()));
            }
        }
        counted = true;
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private static void report(DeadLetters.Letter letter) {
        ConsumerRecord<byte[], byte[]> record = letter.record();
        LOG.warnf(
                "operation=intake outcome=set-aside reason=%s topic=%s partition=%d offset=%d",
                letter.code(), record.topic(), record.partition(), record.offset());
    }

    /** Runs inside {@code poll}, on the loop's thread, when no record is being worked on. */
    private final class Rebalance implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> consumer;

        Rebalance(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            LOG.infof("operation=rebalance outcome=assigned batchSize=%d", partitions.size());
            joined = true;
            if (paused) {
                consumer.pause(partitions);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            LOG.infof("operation=rebalance outcome=revoked batchSize=%d", partitions.size());
            openOffsets.commit(consumer);
            openOffsets.drop(partitions);
            metrics.gone(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            LOG.warnf("operation=rebalance outcome=lost batchSize=%d", partitions.size());
            openOffsets.drop(partitions);
            metrics.gone(partitions);
        }
    }
}
