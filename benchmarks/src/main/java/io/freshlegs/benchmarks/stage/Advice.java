package io.freshlegs.benchmarks.stage;

import io.freshlegs.localservers.LocalService;
import java.time.Duration;
import java.util.Map;

/** A packaged advice-service on a database of its own, and how far it has come. Used by one thread. */
public final class Advice implements AutoCloseable {

    private final LocalService service;
    private final Sql sql;
    private final Topics topics;

    private Advice(LocalService service, Sql sql, Topics topics) {
        this.service = service;
        this.sql = sql;
        this.topics = topics;
    }

    public static Advice start(Stage stage, String database) {
        LocalService service = stage.service("advice-service", database, Map.of());
        return new Advice(service, Sql.on(stage.postgres(), database), Topics.of(stage));
    }

    public LocalService service() {
        return service;
    }

    public Sql sql() {
        return sql;
    }

    public Topics topics() {
        return topics;
    }

    /** How many athletes wait for a look at their advice. */
    public long due() {
        return sql.number("select count(*) from advice_due");
    }

    /** Whether, within the time, this many events were applied and the advice of all they touched was looked at. */
    public boolean appliesWithin(Duration time, long events) {
        long end = System.nanoTime() + time.toNanos();
        return Waits.within(time, () -> topics.applied() >= events)
                && Waits.within(Duration.ofNanos(Math.max(0, end - System.nanoTime())), () -> due() == 0);
    }

    @Override
    public void close() {
        service.close();
        sql.close();
        topics.close();
    }
}
