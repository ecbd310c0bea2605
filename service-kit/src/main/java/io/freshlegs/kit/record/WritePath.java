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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
    private final WriteAudit audit;
    private final Map<RecordKind, GroupCommitWriter> writers = new ConcurrentHashMap<>();

    WritePath(
            AgroalDataSource dataSource,
            IdSource ids,
            Clock clock,
            GroupCommitSettings.Config settings,
            MeterRegistry metrics,
            Relays relays,
            WriteAudit audit) {
        this.dataSource = dataSource;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
        this.metrics = metrics;
        this.relays = relays;
        this.audit = audit;
    }

    /** The one writer of a kind, started with the first call. */
    public GroupCommitWriter writer(RecordKind kind) {
        return writers.computeIfAbsent(
                kind,
                one -> new GroupCommitWriter(
                        one, dataSource, ids, clock, settings.settings(), metrics, relays::wake, audit));
    }

    /** Whether every writer and the relay run. */
    public boolean isAlive() {
        return writers.values().stream().allMatch(GroupCommitWriter::isAlive) && relays.isAlive();
    }

    void start(@Observes StartupEvent event) {
        relays.start();
    }

    void stop(@Observes ShutdownEvent event) {
        writers.values().forEach(GroupCommitWriter::close);
        relays.stop();
    }
}
