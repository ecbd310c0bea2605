package io.freshlegs.kit.record;

import io.agroal.api.AgroalDataSource;
import io.freshlegs.kit.outbox.Relays;
import io.freshlegs.kit.time.IdSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The write path of a service from start to stop: one group-commit writer a kind of record, one relay.
 *
 * <p>Order at stop: writers drain, then the relay ends, then the container closes the pool.
 */
@Singleton
public class WritePath {

    private final AgroalDataSource dataSource;
    private final IdSource ids;
    private final Clock clock;
    private final GroupCommitSettings.Config settings;
    private final MeterRegistry metrics;
    private final Relays relays;
    private final List<GroupCommitWriter> writers = new CopyOnWriteArrayList<>();

    WritePath(
            AgroalDataSource dataSource,
            IdSource ids,
            Clock clock,
            GroupCommitSettings.Config settings,
            MeterRegistry metrics,
            Relays relays) {
        this.dataSource = dataSource;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
        this.metrics = metrics;
        this.relays = relays;
    }

    /** Starts the writer of a kind; to be called once a kind. */
    public GroupCommitWriter writer(RecordKind kind) {
        GroupCommitWriter writer =
                new GroupCommitWriter(kind, dataSource, ids, clock, settings.settings(), metrics, relays::wake);
        writers.add(writer);
        return writer;
    }

    /** Whether every writer and the relay run. */
    public boolean isAlive() {
        return writers.stream().allMatch(GroupCommitWriter::isAlive) && relays.isAlive();
    }

    void start(@Observes StartupEvent event) {
        relays.start();
    }

    void stop(@Observes ShutdownEvent event) {
        writers.forEach(GroupCommitWriter::close);
        relays.stop();
    }
}
