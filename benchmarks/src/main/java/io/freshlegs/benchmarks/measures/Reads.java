package io.freshlegs.benchmarks.measures;

import io.freshlegs.benchmarks.data.AdviceRequests;
import io.freshlegs.benchmarks.data.Athletes;
import io.freshlegs.benchmarks.data.SeededAthletes;
import io.freshlegs.benchmarks.load.Load;
import io.freshlegs.benchmarks.load.LoadResult;
import io.freshlegs.benchmarks.load.Requests;
import io.freshlegs.benchmarks.report.Figure;
import io.freshlegs.benchmarks.report.Samples;
import io.freshlegs.benchmarks.stage.Advice;
import io.freshlegs.benchmarks.stage.Stage;
import io.freshlegs.benchmarks.stage.StaticServer;
import io.freshlegs.localservers.LocalService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Reading today's advice of 10,000 athletes with 180 days each, beside a server that gives the same number of bytes to
 * everybody (P7). Each athlete is read once before: advice is kept until a fact or the hour changes, and the announcing
 * thread or the first reader computes it. How fast these first readings go is told too.
 */
public final class Reads implements Measure {

    private static final int ATHLETES = 10_000;
    private static final int DAYS = 180;
    private static final int CONNECTIONS = 64;
    private static final Duration FIRST = Duration.ofSeconds(25);
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    @Override
    public List<String> ids() {
        return List.of("P7");
    }

    @Override
    public List<Figure> run(Stage stage, Consumer<String> notes) {
        Athletes athletes = Athletes.of("reader", ATHLETES, stage.issuer());
        Samples ours = new Samples();
        Samples baseline = new Samples();
        Samples ratios = new Samples();
        Samples p50 = new Samples();
        Samples p99 = new Samples();
        try (Advice advice = Advice.start(stage, "reads")) {
            SeededAthletes.write(advice.sql(), "reader", 0, ATHLETES, DAYS);
            advice.sql().run("vacuum analyze");
            notes.accept(String.format(Locale.ROOT, "P7: %,d facts are there", SeededAthletes.facts(ATHLETES, DAYS)));
            LocalService service = advice.service();
            LoadResult first = read(service, athletes).closed(0, ATHLETES).requireOnly(200);
            notes.accept(String.format(
                    Locale.ROOT,
                    "P7, first readings, each computed: %,.0f a second, p50 %.1f ms, p99 %.1f ms",
                    first.perSecond(),
                    first.p50Millis(),
                    first.p99Millis()));
            int bytes = sizeOf(service.url() + "/v1/athletes/reader-0/advice", athletes.token(0));
            try (StaticServer same = StaticServer.start(stage.directory().resolve("static-server.log"), bytes)) {
                read(service, athletes, first.requests()).closed(0, WARM_UP);
                readStatic(same).closed(0, WARM_UP);
                for (int round = 0; round < ROUNDS; round++) {
                    LoadResult kept = read(service, athletes, first.requests())
                            .closed(round * 31L, ROUND)
                            .requireOnly(200);
                    LoadResult fixed = readStatic(same).closed(0, ROUND).requireOnly(200);
                    ours.add(kept.perSecond());
                    baseline.add(fixed.perSecond());
                    ratios.add(kept.perSecond() / fixed.perSecond());
                    p50.add(kept.p50Millis());
                    p99.add(kept.p99Millis());
                }
            }
            boolean holds = ratios.median() >= 0.25 && p99.median() <= 20;
            String what = String.format(Locale.ROOT, "GET advice of %,d bytes", bytes);
            return List.of(Figure.of("P7", what, ours.median(), "reads/s", "≥ 0.25 ×, p99 ≤ 20 ms", holds)
                    .beside(baseline.median())
                    .latency(p50.median(), p99.median())
                    .spread(ratios.spread()));
        }
    }

    static Load read(LocalService service, Athletes athletes) {
        return Load.on(service.port(), CONNECTIONS, AdviceRequests.scattered(athletes));
    }

    /** Of those that were read before, since theirs is kept; all of them unless the machine is very busy. */
    private static Load read(LocalService service, Athletes athletes, long kept) {
        Requests scattered = AdviceRequests.scattered(athletes);
        return Load.on(service.port(), CONNECTIONS, (number, since, out) -> scattered.write(number % kept, since, out));
    }

    private static Load readStatic(StaticServer server) {
        return Load.on(server.port(), CONNECTIONS, AdviceRequests.ofStatic());
    }

    private static int sizeOf(String url, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body()
                    .length;
        } catch (IOException failure) {
            throw new IllegalStateException("the advice can't be read", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
