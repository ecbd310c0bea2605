package io.freshlegs.benchmarks.measures;

import io.freshlegs.benchmarks.data.Athletes;
import io.freshlegs.benchmarks.data.Backlog;
import io.freshlegs.benchmarks.data.Season;
import io.freshlegs.benchmarks.data.SeededAthletes;
import io.freshlegs.benchmarks.load.LoadResult;
import io.freshlegs.benchmarks.report.Figure;
import io.freshlegs.benchmarks.report.GrowthChart;
import io.freshlegs.benchmarks.stage.Advice;
import io.freshlegs.benchmarks.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What one event and one reading cost among a thousand, ten thousand and a hundred thousand athletes (P9). The work is
 * the same at each size: the same number of events of as many athletes, as many readings; only the tables grow.
 */
public final class Growth implements Measure {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int DAYS = 4;
    private static final int TOUCHED = 1_000;
    private static final int EVENT_DAYS = 4;
    private static final long READINGS = 12_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double MOST = 1.5;

    @Override
    public List<String> ids() {
        return List.of("P9");
    }

    /** What was found at one size. */
    private record Point(int athletes, double microsAnEvent, double microsAReading) {}

    @Override
    public List<Figure> run(Stage stage, Consumer<String> notes) {
        stage.emptyTopics();
        Clock clock = Clock.systemUTC();
        LocalDate today = LocalDate.now(clock);
        Backlog backlog = new Backlog(stage.kafka(), new Season(clock.instant()));
        List<Point> points = new ArrayList<>();
        try (Advice advice = Advice.start(stage, "growth")) {
            long sent = backlog.send("warm", 0, TOUCHED, today, EVENT_DAYS);
            advice.appliesWithin(PATIENCE, sent);
            int there = 0;
            for (int size : SIZES) {
                SeededAthletes.write(advice.sql(), "grown", there, size, DAYS);
                advice.sql().run("vacuum analyze");
                there = size;
                advice.service().process().pause();
                // athletes of this size that no smaller one had, so that each brings the same work
                long events = backlog.send("grown", size - TOUCHED, size, today, EVENT_DAYS);
                sent += events;
                long begun = System.nanoTime();
                advice.service().process().resume();
                if (!advice.appliesWithin(PATIENCE, sent)) {
                    return List.of(Figure.missing("P9", "events not applied in time", "≤ 1.5 ×"));
                }
                double micros = (System.nanoTime() - begun) / 1e3 / events;
                Athletes readers = Athletes.of("grown", size - TOUCHED, TOUCHED, stage.issuer());
                LoadResult readings = Reads.read(advice.service(), readers)
                        .closed(0, READINGS)
                        .requireOnly(200);
                points.add(new Point(size, micros, 1e6 / readings.perSecond()));
                notes.accept(String.format(
                        Locale.ROOT,
                        "P9 at %,7d athletes: %.0f us an event, %.0f us a reading",
                        size,
                        micros,
                        1e6 / readings.perSecond()));
            }
        }
        chart(stage, points);
        Point smallest = points.get(0);
        double worst = points.stream()
                .map(point -> Math.max(
                        point.microsAnEvent() / smallest.microsAnEvent(),
                        point.microsAReading() / smallest.microsAReading()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return List.of(Figure.of("P9", "cost at 100,000 athletes to 1,000", worst, "×", "≤ 1.5 ×", worst <= MOST));
    }

    private static void chart(Stage stage, List<Point> points) {
        String svg = GrowthChart.svg(
                points.stream().map(Point::athletes).toList(),
                points.stream().map(Point::microsAnEvent).toList(),
                points.stream().map(Point::microsAReading).toList());
        try {
            Files.writeString(stage.directory().resolveSibling("growth.svg"), svg);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
