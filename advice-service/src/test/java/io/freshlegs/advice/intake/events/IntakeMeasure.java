package io.freshlegs.advice.intake.events;

import io.agroal.api.AgroalDataSource;
import io.freshlegs.advice.intake.domain.FactChange;
import io.freshlegs.advice.intake.store.FactDatabase;
import io.freshlegs.localservers.LocalKafka;
import io.freshlegs.localservers.LocalPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Prints how many events a second intake applies from a backlog, beside a plain {@code insert … on conflict} of the same
 * rows in the same database. It judges nothing; README.md of the module says how to run it.
 */
public final class IntakeMeasure {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int BASELINE_BATCH = 500;
    private static final String BASELINE = """
            insert into plain_fact (athlete_id, kind, record_key, revision, local_date, event_id, event_time, body)
            select athlete_id, kind, record_key, revision, local_date::date, event_id, event_time::timestamptz, body::json
            from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                as s (athlete_id, kind, record_key, revision, local_date, event_id, event_time, body)
            on conflict (athlete_id, kind, record_key) do update set body = excluded.body
            where excluded.revision > plain_fact.revision
            """;

    private IntakeMeasure() {}

    /** Arguments: number of athletes, days of each. */
    public static void main(String[] arguments) throws Exception {
        int athletes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        int days = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6;
        long events = (long) athletes * days * LoggedSeason.EVENTS_PER_DAY;
        try (LocalKafka kafka = LocalKafka.start();
                LocalPostgres postgres = LocalPostgres.start()) {
            kafka.createContractTopics();
            FactDatabase database = new FactDatabase(postgres);
            send(kafka, athletes, days);
            try (AgroalDataSource pool = database.pooled()) {
                long start = System.nanoTime();
                try (RunningIntake intake =
                        new RunningIntake(kafka.bootstrapServers(), FactDatabase.facts(pool), "measure", 12)) {
                    while (applied(intake) < events) {
                        if (!intake.isRunning()) {
                            throw new IllegalStateException("the loop ended");
                        }
                        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
                    }
                }
                print("intake of a backlog", events, System.nanoTime() - start);
                print("plain insert of the same rows", events, plain(pool, athletes, days));
            }
        }
    }

    private static void send(LocalKafka kafka, int athletes, int days) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int number = 0; number < athletes; number++) {
                for (ProducerRecord<byte[], byte[]> event : LoggedSeason.events("athlete-" + number, TODAY, days)) {
                    producer.send(event);
                }
            }
        }
    }

    private static long plain(AgroalDataSource pool, int athletes, int days) throws SQLException {
        List<FactChange.State> states = new ArrayList<>();
        for (int number = 0; number < athletes; number++) {
            LoggedSeason.changes(LoggedSeason.events("athlete-" + number, TODAY, days))
                    .forEach(change -> states.add((FactChange.State) change));
        }
        try (Connection connection = pool.getConnection();
                Statement table = connection.createStatement()) {
            table.execute("create table plain_fact (like fact including all)");
            long start = System.nanoTime();
            try (PreparedStatement statement = connection.prepareStatement(BASELINE)) {
                for (int from = 0; from < states.size(); from += BASELINE_BATCH) {
                    insert(statement, states.subList(from, Math.min(states.size(), from + BASELINE_BATCH)));
                }
            }
            return System.nanoTime() - start;
        }
    }

    private static void insert(PreparedStatement statement, List<FactChange.State> states) throws SQLException {
        array(statement, 1, "text", states, state -> state.key().athleteId());
        array(statement, 2, "text", states, state -> state.key().kind().code());
        array(statement, 3, "text", states, state -> state.key().recordKey());
        array(statement, 4, "bigint", states, FactChange.State::revision);
        array(statement, 5, "text", states, state -> state.localDate().toString());
        array(statement, 6, "text", states, FactChange.State::eventId);
        array(statement, 7, "text", states, state -> state.eventTime().toString());
        array(statement, 8, "text", states, FactChange.State::body);
        statement.executeUpdate();
    }

    private static void array(
            PreparedStatement statement,
            int index,
            String type,
            List<FactChange.State> states,
            Function<FactChange.State, ?> column)
            throws SQLException {
        Object[] values = states.stream().map(column).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    private static double applied(RunningIntake intake) {
        return intake.metrics
                .get("freshlegs.advice.intake.applied.records")
                .counter()
                .count();
    }

    private static void print(String what, long events, long nanos) {
        System.out.printf(
                Locale.ROOT,
                "%-36s %,9d events in %6.1f s = %,8.0f a second%n",
                what,
                events,
                nanos / 1e9,
                events * 1e9 / nanos);
    }
}
