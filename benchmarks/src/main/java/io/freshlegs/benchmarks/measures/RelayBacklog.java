package io.freshlegs.benchmarks.measures;

import io.freshlegs.benchmarks.report.Figure;
import io.freshlegs.benchmarks.report.Samples;
import io.freshlegs.benchmarks.stage.Sql;
import io.freshlegs.benchmarks.stage.Stage;
import io.freshlegs.benchmarks.stage.Topics;
import io.freshlegs.benchmarks.stage.Waits;
import io.freshlegs.contracts.Topic;
import io.freshlegs.localservers.LocalService;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The outbox relay on a backlog of 500,000 rows, in three parts, beside Kafka's own producer test (P4). */
public final class RelayBacklog implements Measure {

    private static final int ROWS = 500_000 / ROUNDS;
    private static final int WARM_UP_ROWS = 40_000;

    /** Events as the write path makes them; the number makes each another one. */
    private static final String INSERT = """
            insert into outbox (event_id, topic, record_key, athlete_id, event_type, body)
            select gen_random_uuid(), '%s', athlete || '/' || gen_random_uuid(), athlete,
              'io.freshlegs.workout.recorded.v1', replace($body$%s$body$, 'NUMBER', n::text)
            from (select n, 'relayed-' || n %% 10000 as athlete from generate_series(1, %d) n) numbered
            order by n""";

    @Override
    public List<String> ids() {
        return List.of("P4");
    }

    @Override
    public List<Figure> run(Stage stage, Consumer<String> notes) {
        Samples ours = new Samples();
        Samples baseline = new Samples();
        Samples ratios = new Samples();
        ProducerBaseline producer = new ProducerBaseline(stage);
        try (LocalService service = stage.service("workout-service", "relay", Map.of());
                Sql sql = Sql.on(stage.postgres(), "relay");
                Topics topics = Topics.of(stage)) {
            relayed(service, sql, topics, WARM_UP_ROWS);
            for (int round = 0; round < ROUNDS; round++) {
                double relay = relayed(service, sql, topics, ROWS);
                double perf = producer.perSecond(ROWS);
                ours.add(relay);
                baseline.add(perf);
                ratios.add(relay / perf);
            }
            long left = sql.number("select count(*) from outbox");
            if (left > 0) {
                throw new IllegalStateException(left + " rows are still in the outbox");
            }
        }
        return List.of(
                Figure.of("P4", "relay of a backlog", ours.median(), "events/s", "≥ 0.5 ×", ratios.median() >= 0.5)
                        .beside(baseline.median())
                        .spread(ratios.spread()));
    }

    /** Events a second from a standing start: the service is frozen while the rows are written. */
    private static double relayed(LocalService service, Sql sql, Topics topics, int rows) {
        service.process().pause();
        long before = topics.written(List.of(Topic.WORKOUTS));
        sql.run(INSERT.formatted(Topic.WORKOUTS.topicName(), ProducerBaseline.BODY, rows));
        long begun = System.nanoTime();
        service.process().resume();
        Waits.until("the backlog is on the topic", () -> topics.written(List.of(Topic.WORKOUTS)) - before >= rows);
        return rows / ((System.nanoTime() - begun) / 1e9);
    }
}
