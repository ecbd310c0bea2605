package io.freshlegs.kit.outbox;

import io.freshlegs.kit.gate.Gate;
import io.freshlegs.kit.tracing.BatchSpan;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.CorruptRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes outbox rows to Kafka, in the order they were written, at least once.
 *
 * <p>A batch is one transaction: take the relay's lock, delete the oldest rows, send them in order, wait for every
 * acknowledgement, commit. A failure rolls the deletion back, so the batch is sent again whole. The lock belongs to
 * the transaction: of several replicas one relays, and a dead one lets go by itself.
 *
 * <p>It defends against: lost events (delete on publish, no cursor), reordering of a record's revisions (one relay,
 * sequence order), an absent broker (its own connection and thread; requests never wait), a row that can never be sent
 * (parked, the queue goes on), a missing topic or refused authorisation (stops and backs off, parks nothing), a process
 * that was frozen while another replica took over (sends nothing it took long ago).
 *
 * <p>Threads: one of its own does all work; {@link #wake} and {@link #close} may be called from any thread.
 */
public final class OutboxRelay implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration MOST_BACKOFF = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final Producer<byte[], byte[]> producer;
    private final String serviceSource;
    private final RelaySettings settings;
    private final Tracer tracer;
    private final Semaphore wakeUps = new Semaphore(0);
    private final RelayMeters meters;
    private final RepeatedFailure failures = new RepeatedFailure(LOG, "relay");
    private final Map<Long, String> unsendable = new HashMap<>();
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean heldUp;

    /**
     * @param dataSource gives connections of the relay's own, outside the pool of requests
     * @param serviceSource the {@code ce_source} of every event
     */
    public OutboxRelay(
            DataSource dataSource,
            Producer<byte[], byte[]> producer,
            String serviceSource,
            RelaySettings settings,
            MeterRegistry metrics,
            Tracer tracer) {
        this.dataSource = dataSource;
        this.producer = producer;
        this.serviceSource = serviceSource;
        this.settings = settings;
        this.tracer = tracer;
        this.meters = new RelayMeters(metrics);
        this.thread = new Thread(this::run, "outbox-relay");
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Says that rows were committed; costs nothing when the relay is busy already. */
    public void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    /** Whether the last attempt to publish failed; rows wait then, and writes go on. */
    public boolean isHeldUp() {
        return heldUp;
    }

    /** Ends after the batch that is under way; what is left waits in the outbox for the next start. */
    @Override
    public void close() {
        closing = true;
        wakeUps.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ofSeconds(2));
        meters.close();
    }

    private void run() {
        @Nullable Connection connection = null;
        while (!closing) {
            try {
                if (connection == null) {
                    connection = dataSource.getConnection();
                    connection.setAutoCommit(false);
                }
                meters.readAge(connection);
                int rows = relayBatch(connection);
                failures.over();
                heldUp = false;
                if (rows == 0) {
                    wakeUps.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException interrupted) {
                break;
            } catch (SQLException | ExecutionException | RuntimeException failure) {
                failures.happened(failure);
                heldUp = true;
                meters.batchFailed();
                connection = discard(connection);
                backOff();
            }
        }
        discard(connection);
    }

    /** Publishes one batch; returns how many rows it had, 0 also when another replica relays. */
    private int relayBatch(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        wakeUps.drainPermits();
        long begun = System.nanoTime();
        if (!OutboxTable.lock(connection)) {
            connection.rollback();
            return 0;
        }
        List<OutboxRow> batch = OutboxTable.take(connection, settings.batchRows(), settings.batchBytes());
        if (batch.isEmpty()) {
            connection.rollback();
            return 0;
        }
        Gate.RELAY_AFTER_DELETE.pass();
        Span span = BatchSpan.start(
                tracer,
                "publish outbox",
                SpanKind.PRODUCER,
                batch.stream().map(OutboxRow::traceparent).toList());
        try {
            publish(connection, batch, begun);
            return batch.size();
        } catch (SQLException | ExecutionException | InterruptedException | RuntimeException failure) {
            span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
            throw failure;
        } finally {
            span.end();
        }
    }

    private void publish(Connection connection, List<OutboxRow> batch, long begun)
            throws SQLException, ExecutionException, InterruptedException {
        Map<String, Integer> partitions = partitions(batch);
        List<OutboxRow> sent = new ArrayList<>(batch.size());
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(batch.size());
        for (OutboxRow row : batch) {
            requireFresh(begun);
            String code = unsendable.get(row.sequence());
            if (code == null) {
                sent.add(row);
                acknowledgements.add(producer.send(row.toRecord(serviceSource, partitions.get(row.topic()))));
            } else {
                OutboxTable.park(connection, row, code);
            }
        }
        producer.flush();
        awaitAll(sent, acknowledgements);
        Gate.RELAY_AFTER_ACK.pass();
        connection.commit();
        count(batch, sent.size());
    }

    /**
     * Refuses to send what was taken long ago: a process that was frozen may have lost its lock to another relay, which has
     * sent newer revisions since. What the producer holds already expires by the delivery timeout within the same time.
     */
    private void requireFresh(long begun) {
        long age = System.nanoTime() - begun;
        if (age
                > settings.idleInTransactionTimeout()
                        .minus(settings.deliveryTimeout())
                        .toNanos()) {
            throw new IllegalStateException("the relay stood still with a batch in its hands; it is taken again");
        }
    }

    /** Waits for every acknowledgement, so that nothing of the batch is in flight when it is rolled back. */
    private void awaitAll(List<OutboxRow> sent, List<Future<RecordMetadata>> acknowledgements)
            throws ExecutionException, InterruptedException {
        @Nullable ExecutionException first = null;
        for (int i = 0; i < sent.size(); i++) {
            try {
                acknowledgements.get(i).get();
            } catch (ExecutionException failure) {
                first = first == null ? failure : first;
                String code = unsendableCode(failure.getCause());
                if (code != null) {
                    unsendable.put(sent.get(i).sequence(), code);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void count(List<OutboxRow> batch, int sent) {
        meters.relayed(sent, batch.size() - sent);
        if (sent == batch.size()) {
            return;
        }
        for (OutboxRow row : batch) {
            String code = unsendable.remove(row.sequence());
            if (code != null) {
                LOG.errorf(
                        "operation=relay outcome=parked topic=%s eventId=%s problemCode=%s",
                        row.topic(), row.eventId(), code);
            }
        }
    }

    /** Asked before anything is sent: a topic that is missing must not leave half a batch in flight. */
    private Map<String, Integer> partitions(List<OutboxRow> batch) {
        Map<String, Integer> partitions = new HashMap<>();
        for (OutboxRow row : batch) {
            partitions.computeIfAbsent(
                    row.topic(), topic -> producer.partitionsFor(topic).size());
        }
        return partitions;
    }

    private static @Nullable String unsendableCode(@Nullable Throwable cause) {
        if (cause instanceof RecordTooLargeException) {
            return "RECORD_TOO_LARGE";
        }
        if (cause instanceof SerializationException) {
            return "NOT_SERIALISABLE";
        }
        return cause instanceof InvalidRecordException || cause instanceof CorruptRecordException
                ? "RECORD_INVALID"
                : null;
    }

    private static @Nullable Connection discard(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.rollback();
                connection.close();
            } catch (SQLException gone) {
                LOG.debug("operation=relay outcome=connection-lost");
            }
        }
        return null;
    }

    private void backOff() {
        long most = Math.min(MOST_BACKOFF.toMillis(), 250L << Math.min(failures.count(), 5));
        try {
            if (!closing) {
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
