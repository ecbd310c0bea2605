package io.freshlegs.benchmarks.measures;

import io.freshlegs.benchmarks.data.Athletes;
import io.freshlegs.benchmarks.data.WorkoutRequests;
import io.freshlegs.benchmarks.load.Load;
import io.freshlegs.benchmarks.load.LoadResult;
import io.freshlegs.benchmarks.report.Figure;
import io.freshlegs.benchmarks.report.Samples;
import io.freshlegs.benchmarks.stage.Memory;
import io.freshlegs.benchmarks.stage.ProcessorTime;
import io.freshlegs.benchmarks.stage.Sql;
import io.freshlegs.benchmarks.stage.Stage;
import io.freshlegs.benchmarks.stage.Waits;
import io.freshlegs.localservers.LocalService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Durable writes over HTTP: single ones (P1), identical replays of them (P2), batches (P3), and the memory of the service
 * meanwhile (P12). The relay runs beside, as it does in production.
 */
public final class WritePath implements Measure {

    private static final int CONNECTIONS = 64;
    private static final int BATCH_CONNECTIONS = 4;
    private static final int BATCH = 500;
    /** Until the compiler has come round to all of it; in the first minute it takes most of a core. */
    private static final long WARM_UP = 300_000;

    private static final Duration WARM_UP_MOST = Duration.ofSeconds(75);
    private static final Duration SINGLE = Duration.ofSeconds(3);
    private static final Duration OPEN = Duration.ofSeconds(4);
    private static final int BATCHES = 60;
    private static final double OPEN_SHARE = 0.7;
    private static final double MOST_MILLIS = 15;

    private final Samples puts = new Samples();
    private final Samples transactions = new Samples();
    private final Samples putRatios = new Samples();
    private final Samples p50 = new Samples();
    private final Samples p99 = new Samples();
    private final Samples replays = new Samples();
    private final Samples replayRatios = new Samples();
    private final Samples batched = new Samples();
    private final Samples copied = new Samples();
    private final Samples batchRatios = new Samples();
    private long nextPut;
    private long nextBatch = 1_000_000;

    @Override
    public List<String> ids() {
        return List.of("P1", "P2", "P3", "P12");
    }

    @Override
    public List<Figure> run(Stage stage, Consumer<String> notes) {
        Athletes athletes = Athletes.of("writer", 1_000, stage.issuer());
        WorkoutRequests workouts = new WorkoutRequests(athletes);
        try (RecordBaseline baseline = RecordBaseline.prepare(stage);
                LocalService service = stage.service("workout-service", "workout", Map.of());
                Sql sql = Sql.on(stage.postgres(), "workout")) {
            warmUp(service, workouts);
            awaitRelay(sql);
            for (int round = 0; round < ROUNDS; round++) {
                ProcessorTime before = ProcessorTime.now(stage, service);
                LoadResult put = singles(service, workouts, sql);
                notes.accept(String.format(
                        Locale.ROOT,
                        "P1 %,.0f a second; processor time of one, event published: %s",
                        put.perSecond(),
                        ProcessorTime.now(stage, service).perThing(before, put.requests())));
                besideTransactions(put, baseline);
                replays(service, workouts, put);
                batches(service, workouts, baseline, sql);
            }
            double rate = puts.median() * OPEN_SHARE;
            LoadResult open =
                    Load.on(service.port(), CONNECTIONS, workouts.puts()).open(nextPut, OPEN, rate);
            open.requireOnly(201);
            notes.accept(String.format(
                    Locale.ROOT,
                    "P1 in an open loop at %,.0f a second (70 %%): p50 %.1f ms, p99 %.1f ms from when each was due",
                    rate,
                    open.p50Millis(),
                    open.p99Millis()));
            double memory = Memory.residentMib(service);
            long more = sql.number("select count(*) from workout where revision > 1");
            if (more > 0) {
                throw new IllegalStateException(more + " replays were taken for changes");
            }
            return figures(memory);
        }
    }

    private void warmUp(LocalService service, WorkoutRequests workouts) {
        nextPut += Load.on(service.port(), CONNECTIONS, workouts.puts())
                .closed(nextPut, WARM_UP, WARM_UP_MOST)
                .requireOnly(201)
                .requests();
        Load.on(service.port(), BATCH_CONNECTIONS, workouts.batches(BATCH))
                .closed(nextBatch, BATCHES / 2)
                .requireOnly(200);
        nextBatch += BATCHES / 2;
    }

    /** Its requests are written and published when this returns. */
    private LoadResult singles(LocalService service, WorkoutRequests workouts, Sql sql) {
        LoadResult put = Load.on(service.port(), CONNECTIONS, workouts.puts())
                .closed(nextPut, SINGLE)
                .requireOnly(201);
        puts.add(put.perSecond());
        p50.add(put.p50Millis());
        p99.add(put.p99Millis());
        awaitRelay(sql);
        return put;
    }

    private void besideTransactions(LoadResult put, RecordBaseline baseline) {
        baseline.transactionsPerSecond(SINGLE).ifPresent(perSecond -> {
            transactions.add(perSecond);
            putRatios.add(put.perSecond() / perSecond);
        });
    }

    private void replays(LocalService service, WorkoutRequests workouts, LoadResult put) {
        LoadResult replay = Load.on(service.port(), CONNECTIONS, workouts.puts())
                .closed(nextPut, put.requests())
                .requireOnly(200);
        nextPut += put.requests();
        replays.add(replay.perSecond());
        replayRatios.add(replay.perSecond() / put.perSecond());
    }

    private void batches(LocalService service, WorkoutRequests workouts, RecordBaseline baseline, Sql sql) {
        LoadResult batch = Load.on(service.port(), BATCH_CONNECTIONS, workouts.batches(BATCH))
                .closed(nextBatch, BATCHES)
                .requireOnly(200);
        double ours = batch.perSecond() * BATCH;
        awaitRelay(sql);
        double copy = baseline.copiedPerSecond(nextBatch * BATCH, BATCHES * BATCH);
        nextBatch += BATCHES;
        batched.add(ours);
        copied.add(copy);
        batchRatios.add(ours / copy);
    }

    /** A baseline is not measured beside what a load left to be published. */
    private static void awaitRelay(Sql sql) {
        Waits.until(
                "the outbox is empty",
                () -> sql.number("select count(*) from (select 1 from outbox limit 1) waiting") == 0);
    }

    private List<Figure> figures(double memory) {
        List<Figure> figures = new ArrayList<>();
        boolean fast = p99.median() <= MOST_MILLIS;
        boolean twice = !putRatios.isEmpty() && putRatios.median() >= 2;
        String wanted = "≥ 2.0 ×, p99 ≤ 15 ms";
        Figure single = Figure.of("P1", "single durable PUT", puts.median(), "workouts/s", wanted, twice && fast)
                .latency(p50.median(), p99.median())
                .spread(putRatios.isEmpty() ? puts.spread() : putRatios.spread());
        figures.add(transactions.isEmpty() ? single : single.beside(transactions.median()));
        figures.add(Figure.of(
                        "P2",
                        "identical replays, to P1",
                        replays.median(),
                        "workouts/s",
                        "≥ 1.2 ×",
                        replayRatios.median() >= 1.2)
                .beside(puts.median())
                .spread(replayRatios.spread()));
        figures.add(Figure.of(
                        "P3",
                        "batches of 500, to COPY",
                        batched.median(),
                        "workouts/s",
                        "≥ 0.35 ×",
                        batchRatios.median() >= 0.35)
                .beside(copied.median())
                .spread(batchRatios.spread()));
        figures.add(Figure.of("P12", "workout-service after P1 to P3", memory, "MiB RSS", "≤ 350 MiB", memory <= 350));
        return figures;
    }
}
