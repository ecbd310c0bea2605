package io.freshlegs.benchmarks.measures;

import io.freshlegs.benchmarks.data.Athletes;
import io.freshlegs.benchmarks.data.WorkoutRequests;
import io.freshlegs.benchmarks.load.Load;
import io.freshlegs.benchmarks.report.Figure;
import io.freshlegs.benchmarks.stage.Advice;
import io.freshlegs.benchmarks.stage.Sql;
import io.freshlegs.benchmarks.stage.Stage;
import io.freshlegs.benchmarks.stage.Waits;
import io.freshlegs.contracts.Topic;
import io.freshlegs.localservers.LocalService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What one workout takes on disk once it has gone all the way: its row and indexes at workout-service, its event on
 * Kafka, its fact and indexes at advice-service, beside the JSON that was sent (P10).
 */
public final class Footprint implements Measure {

    private static final int BATCH = 500;
    private static final int BATCHES = 60;
    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public List<String> ids() {
        return List.of("P10");
    }

    @Override
    public List<Figure> run(Stage stage, Consumer<String> notes) {
        stage.emptyTopics();
        Athletes athletes = Athletes.of("sized", BATCHES, stage.issuer());
        try (LocalService workouts = stage.service("workout-service", "sizes", Map.of());
                Sql sql = Sql.on(stage.postgres(), "sizes")) {
            Load.on(workouts.port(), CONNECTIONS, new WorkoutRequests(athletes).batches(BATCH))
                    .closed(0, BATCHES)
                    .requireOnly(200);
            Waits.until("the outbox is empty", () -> sql.number("select count(*) from outbox") == 0);
            workouts.stop();
            int count = BATCH * BATCHES;
            double row = bytesARow(sql, "workout", count);
            try (Advice advice = Advice.start(stage, "sizes_advice")) {
                if (!Waits.within(PATIENCE, () -> advice.topics().applied() >= count)) {
                    return List.of(Figure.missing("P10", "events not applied in time", "≤ 3 ×"));
                }
                double event = (double) advice.topics().bytes(Topic.WORKOUTS) / count;
                double fact = bytesARow(advice.sql(), "fact", count);
                double json = json(count);
                notes.accept(String.format(
                        Locale.ROOT,
                        "P10: %.0f bytes of JSON; %.0f in workout-service, %.0f on Kafka, %.0f in advice-service",
                        json,
                        row,
                        event,
                        fact));
                double all = row + event + fact;
                return List.of(Figure.of("P10", "disk and Kafka for a workout", all, "bytes", "≤ 3 ×", all <= 3 * json)
                        .beside(json));
            }
        }
    }

    /** With all indexes, and with what never became a row. */
    private static double bytesARow(Sql sql, String table, int count) {
        return (double) sql.number("select pg_total_relation_size('" + table + "')") / count;
    }

    private static double json(int count) {
        long bytes = 0;
        for (long number = 0; number < count; number++) {
            bytes += WorkoutRequests.workout(number).getBytes(StandardCharsets.UTF_8).length;
        }
        return (double) bytes / count;
    }
}
