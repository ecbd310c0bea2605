package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.application.ApplyChanges;
import io.freshlegs.advice.intake.application.FactChanges;
import io.freshlegs.advice.intake.application.FactsUnavailableException;
import io.freshlegs.advice.intake.application.IntakeHealth;
import io.freshlegs.advice.intake.application.PollLoopSettings;
import io.freshlegs.advice.intake.domain.FactChange;
import io.freshlegs.advice.intake.domain.StreamPosition;
import io.freshlegs.kit.gate.Gate;
import io.freshlegs.kit.tracing.BatchSpan;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.common.KafkaException;
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
 * <p>What happens while a dependency is away is the {@link Holdup}'s, what happens when partitions come and go the
 * {@link Membership}'s; here is the order of the steps. The loop is ended by a flag and {@code wakeup()}, never by an
 * interrupt, which would skip leaving the group. The work of one turn is bounded: at most {@code maxRecords} records, with the
 * statement timeout of the data source for each statement.
 */
final class PollLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(PollLoop.class);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final List<String> topics;
    private final RecordReader reader = new RecordReader();
    private final ApplyChanges applyChanges;
    private final DeadLetters deadLetters;
    private final IntakeHealth health;
    private final IntakeMetrics metrics;
    private final Tracer tracer;
    private final PollLoopSettings settings;
    private final Clock clock;
    private final StreamProgress progress;
    private final OpenOffsets openOffsets = new OpenOffsets();
    private final Holdup holdup;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Consumer<byte[], byte[]> open;

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
        this.deadLetters = deadLetters;
        this.health = health;
        this.metrics = metrics;
        this.tracer = tracer;
        this.settings = settings;
        this.clock = clock;
        this.progress = new StreamProgress(clock, metrics, KafkaClients.FETCH_WAIT, settings.positionInterval());
        this.holdup = new Holdup(facts, settings, clock);
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
        Membership membership = new Membership(consumer, topics, settings, openOffsets, holdup, metrics, clock);
        try {
            consumer.subscribe(topics, membership);
            while (!isClosing()) {
                turn(consumer, membership);
                membership.noticeAbsence();
            }
        } catch (WakeupException wakeup) {
            if (!isClosing()) {
                throw wakeup;
            }
        } finally {
            leave(consumer);
        }
    }

    private void turn(Consumer<byte[], byte[]> consumer, Membership membership) throws InterruptedException {
        Instant turnStart = clock.instant();
        ConsumerRecords<byte[], byte[]> records = poll(consumer);
        membership.refuseOtherPartitionCounts();
        health.polled(membership.hasJoined());
        openOffsets.commit(consumer);
        if (holdup.isPaused()) {
            holdup.attempt(consumer, records);
        } else if (records.isEmpty()) {
            idle(consumer, turnStart);
        } else {
            process(consumer, records, turnStart);
        }
        health.waitingFor(holdup.dependency());
        health.caughtUp(progress.isCaughtUp(consumer, settings.maxRecords()));
    }

    private ConsumerRecords<byte[], byte[]> poll(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        try {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(settings.pollTimeout());
            holdup.answered(Holdup.BROKER);
            return records;
        } catch (InvalidOffsetException unknown) {
            readFromBeginning(consumer, unknown);
            return ConsumerRecords.empty();
        } catch (AuthenticationException | AuthorizationException refused) {
            // A right that is missing may be given; the poll returns at once, so the wait has to be ours.
            holdup.refusedByBroker(refused);
            closing.await(settings.shortestBackoff().toMillis(), TimeUnit.MILLISECONDS);
            return ConsumerRecords.empty();
        }
    }

    /**
     * The partitions have no offset yet, or their log is another one than before. In the second case the client's own way to
     * reset goes on where old and new log part, which in a topic that was made again lies anywhere; what comes twice is
     * harmless, what is left out is not.
     */
    private static void readFromBeginning(Consumer<byte[], byte[]> consumer, InvalidOffsetException unknown) {
        if (!(unknown instanceof NoOffsetForPartitionException)) {
            LOG.warnf(
                    "operation=intake outcome=reread reason=log-replaced batchSize=%d",
                    unknown.partitions().size());
        }
        consumer.seekToBeginning(unknown.partitions());
    }

    private void process(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records, Instant turnStart)
            throws InterruptedException {
        PolledBatch batch = PolledBatch.of(records, reader, settings.partitions());
        try {
            List<StreamPosition> positions = progress.after(batch, consumer, turnStart);
            List<FactChange> refused = apply(batch, positions);
            Gate.ADVICE_AFTER_DB_COMMIT.pass();
            List<DeadLetters.Letter> letters = batch.letters(refused);
            deadLetters.send(letters);
            metrics.applied(batch);
            metrics.setAside(letters);
            letters.forEach(PollLoop::report);
            openOffsets.add(records.nextOffsets());
            openOffsets.commit(consumer);
            progress.applied(batch, consumer);
            holdup.over();
        } catch (FactsUnavailableException away) {
            progress.held(batch);
            holdup.begin(consumer, records, Holdup.DATABASE, away);
        } catch (DeadLetters.NotAcceptedException away) {
            progress.held(batch);
            holdup.begin(consumer, records, Holdup.DEAD_LETTER_TOPIC, away);
        }
    }

    private List<FactChange> apply(PolledBatch batch, List<StreamPosition> positions) {
        Span span = BatchSpan.start(tracer, "apply events", SpanKind.CONSUMER, batch.traceparents());
        try {
            return applyChanges.apply(batch.changes(), positions);
        } catch (FactsUnavailableException away) {
            span.setStatus(StatusCode.ERROR, Holdup.DATABASE);
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
            holdup.answered(Holdup.DATABASE);
        } catch (FactsUnavailableException away) {
            holdup.begin(consumer, ConsumerRecords.empty(), Holdup.DATABASE, away);
        }
    }

    private @Nullable Consumer<byte[], byte[]> opened() throws InterruptedException {
        Hold group = new Hold(clock, settings.shortestBackoff(), settings.longestBackoff());
        while (!isClosing()) {
            health.turning();
            try {
                return consumers.get();
            } catch (KafkaException noAddress) {
                group.on(Holdup.BROKER, noAddress);
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

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private static void report(DeadLetters.Letter letter) {
        ConsumerRecord<byte[], byte[]> record = letter.record();
        LOG.warnf(
                "operation=intake outcome=set-aside reason=%s topic=%s partition=%d offset=%d",
                letter.code(), record.topic(), record.partition(), record.offset());
    }
}
