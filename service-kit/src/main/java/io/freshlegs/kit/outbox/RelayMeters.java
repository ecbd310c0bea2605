package io.freshlegs.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a relay tells of itself: the age of the oldest row that waits, and how many rows and batches went which way.
 *
 * <p>The relay's thread writes, any may read.
 */
final class RelayMeters implements AutoCloseable {

    private static final long AGE_READ_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final AtomicReference<Double> oldestAgeSeconds = new AtomicReference<>(0.0);
    private final MeterRegistry metrics;
    private final Gauge age;
    private final Counter published;
    private final Counter parked;
    private final Counter failedBatches;
    private long ageReadAtNanos;

    RelayMeters(MeterRegistry metrics) {
        this.metrics = metrics;
        this.published = metrics.counter("freshlegs.outbox.published");
        this.parked = metrics.counter("freshlegs.outbox.parked");
        this.failedBatches = metrics.counter("freshlegs.outbox.failed.batches");
        this.age = Gauge.builder("freshlegs.outbox.oldest.age.seconds", oldestAgeSeconds, AtomicReference::get)
                .description("How long the oldest event has waited for Kafka")
                .register(metrics);
    }

    /** Reads the age once a second; before each batch, so that it is told also while every batch fails. */
    void readAge(Connection connection) throws SQLException {
        long now = System.nanoTime();
        if (now - ageReadAtNanos > AGE_READ_EVERY_NANOS) {
            ageReadAtNanos = now;
            oldestAgeSeconds.set(OutboxTable.oldestAgeSeconds(connection));
            connection.rollback();
        }
    }

    void relayed(int sentRows, int parkedRows) {
        published.increment(sentRows);
        parked.increment(parkedRows);
    }

    void batchFailed() {
        failedBatches.increment();
    }

    /** A registry outlives the service in tests and would go on telling what was read last. */
    @Override
    public void close() {
        metrics.remove(age);
    }
}
