package io.freshlegs.benchmarks.measures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.benchmarks.data.Athletes;
import io.freshlegs.benchmarks.data.Backlog;
import io.freshlegs.benchmarks.data.Season;
import io.freshlegs.benchmarks.data.WorkoutRequests;
import io.freshlegs.benchmarks.load.Load;
import io.freshlegs.benchmarks.report.Figure;
import io.freshlegs.benchmarks.report.Samples;
import io.freshlegs.benchmarks.stage.Advice;
import io.freshlegs.benchmarks.stage.Stage;
import io.freshlegs.benchmarks.stage.Waits;
import io.freshlegs.localservers.EventStream;
import io.freshlegs.localservers.LocalService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/**
 * From the instant a workout is due to be sent to the instant the advice that names it as its cause arrives on an open
 * stream (P6). 200 athletes of some days' facts, each with a stream; 200 workouts a second in an open loop.
 */
public final class Live implements Measure {

    private static final int ATHLETES = 200;
    private static final int DAYS = 10;
    private static final double WRITES = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration LATEST = Duration.ofSeconds(60);
    private static final double NANOS_A_MILLI = 1e6;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public List<String> ids() {
        return List.of("P6");
    }

    @Override
    public List<Figure> run(Stage stage, Consumer<String> notes) {
        stage.emptyTopics();
        Clock clock = Clock.systemUTC();
        Athletes athletes = Athletes.of("live", ATHLETES, stage.issuer());
        Backlog backlog = new Backlog(stage.kafka(), new Season(clock.instant()));
        long sent = backlog.send("live", 0, ATHLETES, LocalDate.now(clock).minusDays(1), DAYS);
        Samples p50 = new Samples();
        Samples p99 = new Samples();
        try (Advice advice = Advice.start(stage, "live");
                LocalService workouts = stage.service("workout-service", "live_workout", Map.of())) {
            if (!advice.appliesWithin(LATEST, sent)) {
                throw new IllegalStateException("the facts of before are not applied");
            }
            List<EventStream> streams = new ArrayList<>();
            try {
                for (int athlete = 0; athlete < ATHLETES; athlete++) {
                    String url = advice.service().url() + "/v1/athletes/" + athletes.id(athlete) + "/advice/stream";
                    streams.add(EventStream.open(url, EventStream.bearer(athletes.token(athlete))));
                }
                long first = round(workouts, athletes, streams, 0, WARM_UP, clock, notes, new Samples(), new Samples());
                for (int round = 0; round < ROUNDS; round++) {
                    first = round(workouts, athletes, streams, first, ROUND, clock, notes, p50, p99);
                }
            } finally {
                streams.forEach(EventStream::close);
            }
        }
        boolean holds = p50.median() <= 40 && p99.median() <= 250;
        return List.of(Figure.of(
                        "P6",
                        "from PUT to the advice on a stream",
                        p50.median(),
                        "ms (p50)",
                        "p50 ≤ 40 ms, p99 ≤ 250 ms",
                        holds)
                .latency(p50.median(), p99.median())
                .spread(p50.spread()));
    }

    /** Sends for that long; returns the number of the next workout. */
    private static long round(
            LocalService workouts,
            Athletes athletes,
            List<EventStream> streams,
            long first,
            Duration duration,
            Clock clock,
            Consumer<String> notes,
            Samples p50,
            Samples p99) {
        Map<String, Long> dueNanos = new ConcurrentHashMap<>();
        WorkoutRequests requests = new WorkoutRequests(athletes);
        Instant start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Integer> seen =
                streams.stream().map(stream -> stream.events().size()).toList();
        long count = Load.on(workouts.port(), 32, (number, since, out) -> {
                    dueNanos.put(WorkoutRequests.externalId(number), since);
                    requests.putAt(number, start.minusSeconds(number % 3600), out);
                })
                .open(first, duration, WRITES)
                .requireOnly(201)
                .requests();
        Histogram nanos = new Histogram(TimeUnit.MINUTES.toNanos(2), 3);
        Map<String, Long> told = new ConcurrentHashMap<>();
        Waits.within(Duration.ofSeconds(10), () -> {
            for (int athlete = 0; athlete < streams.size(); athlete++) {
                note(streams.get(athlete), seen.get(athlete), told);
            }
            return told.keySet().containsAll(dueNanos.keySet());
        });
        long missed = 0;
        for (Map.Entry<String, Long> due : dueNanos.entrySet()) {
            Long at = told.get(due.getKey());
            if (at == null) {
                missed++;
            } else {
                nanos.recordValue(Math.max(0, at - due.getValue()));
            }
        }
        if (missed > 0) {
            notes.accept(String.format(
                    Locale.ROOT, "P6: of %,d workouts %,d were named by no advice on a stream", count, missed));
        }
        p50.add(nanos.getValueAtPercentile(50) / NANOS_A_MILLI);
        p99.add(nanos.getValueAtPercentile(99) / NANOS_A_MILLI);
        return first + count;
    }

    /** The instants at which workouts were first named as a cause. */
    private static void note(EventStream stream, int from, Map<String, Long> told) {
        List<EventStream.Event> events = stream.events();
        for (EventStream.Event event : events.subList(from, events.size())) {
            try {
                for (JsonNode cause :
                        JSON.readTree(event.data()).path("changed").path("because")) {
                    told.putIfAbsent(cause.path("externalId").asText(), event.atNanos());
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
