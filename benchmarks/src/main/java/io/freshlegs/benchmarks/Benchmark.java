package io.freshlegs.benchmarks;

import io.freshlegs.benchmarks.measures.Footprint;
import io.freshlegs.benchmarks.measures.Growth;
import io.freshlegs.benchmarks.measures.IntakeBacklog;
import io.freshlegs.benchmarks.measures.Live;
import io.freshlegs.benchmarks.measures.Measure;
import io.freshlegs.benchmarks.measures.Reads;
import io.freshlegs.benchmarks.measures.RelayBacklog;
import io.freshlegs.benchmarks.measures.SecondStart;
import io.freshlegs.benchmarks.measures.WritePath;
import io.freshlegs.benchmarks.profile.FlameGraph;
import io.freshlegs.benchmarks.profile.Stacks;
import io.freshlegs.benchmarks.report.Figure;
import io.freshlegs.benchmarks.report.Table;
import io.freshlegs.benchmarks.rules.RuleEngineBenchmark;
import io.freshlegs.benchmarks.stage.Machine;
import io.freshlegs.benchmarks.stage.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Takes every measure, prints the table and writes {@code results.json}.
 *
 * <p>Properties: {@code freshlegs.bench} chooses measures, as {@code P1,P6}, or {@code rules} for the rule engine alone
 * under JMH; {@code freshlegs.bench.jfr=true} makes a flight recording of each service and prints where its time went.
 */
public final class Benchmark {

    private static final Path ROOT = Path.of(System.getProperty("freshlegs.root"));
    private static final Path WORK = Path.of(System.getProperty("freshlegs.work"));

    private static final String RULES = "rules";
    private static final int MOST_FRAMES = 25;
    private static final int MOST_THREADS = 8;

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException, RunnerException {
        Set<String> chosen = chosen(System.getProperty("freshlegs.bench", ""));
        if (chosen.contains(RULES)) {
            RuleEngineBenchmark.main(arguments);
            return;
        }
        long begun = System.nanoTime();
        Consumer<String> notes = line -> System.out.println(seconds(begun) + "  " + line);
        List<Figure> figures = new ArrayList<>();
        List<Path> recordings;
        try (Stage stage = Stage.open(ROOT, WORK.resolve("benchmark"), Boolean.getBoolean("freshlegs.bench.jfr"))) {
            Machine.describe(stage).forEach(notes);
            for (Measure measure : measures()) {
                if (measure.ids().stream().anyMatch(id -> chosen.isEmpty() || chosen.contains(id))) {
                    figures.addAll(taken(measure, stage, notes));
                    notes.accept(String.join(", ", measure.ids()) + " done");
                }
            }
            recordings = stage.recordings();
        }
        for (Path recording : recordings) {
            profile(recording);
        }
        figures = merged(figures);
        figures.sort(
                Comparator.comparingInt(figure -> Integer.parseInt(figure.id().substring(1))));
        System.out.println();
        System.out.println(Table.markdown(figures));
        Table.write(figures, WORK.resolve("results.json"));
        System.out.println("The whole run took " + seconds(begun));
    }

    private static List<Measure> measures() {
        return List.of(
                new WritePath(),
                new RelayBacklog(),
                new IntakeBacklog(),
                new Live(),
                new Reads(),
                new Growth(),
                new Footprint(),
                new SecondStart(Clock.systemUTC()));
    }

    /** Its figures; a measure that fails leaves those it owes without a value, and the others go on. */
    private static List<Figure> taken(Measure measure, Stage stage, Consumer<String> notes) {
        try {
            return measure.run(stage, notes);
        } catch (RuntimeException failure) {
            notes.accept(String.join(", ", measure.ids()) + " failed: " + failure);
            failure.printStackTrace(System.out);
            return measure.ids().stream()
                    .map(id -> Figure.missing(id, "failed: see the log of the run", "-"))
                    .toList();
        }
    }

    /** One figure an id: of several services one that does not hold, else the one that takes most. */
    private static List<Figure> merged(List<Figure> figures) {
        Map<String, Figure> byId = new LinkedHashMap<>();
        for (Figure figure : figures) {
            byId.merge(figure.id(), figure, Benchmark::worse);
        }
        return new ArrayList<>(byId.values());
    }

    private static Figure worse(Figure one, Figure other) {
        if (one.holds() != other.holds()) {
            return one.holds() ? other : one;
        }
        return one.ours() == null || (other.ours() != null && one.ours() >= other.ours()) ? one : other;
    }

    /** Draws a flame graph beside the recording and prints which of our methods were on the stack most often. */
    private static void profile(Path recording) throws IOException {
        Stacks stacks = Stacks.of(recording);
        String name = recording.getFileName().toString().replace(".jfr", "");
        Files.writeString(recording.resolveSibling(name + ".svg"), FlameGraph.svg(name, stacks));
        System.out.println(name + ": " + stacks.total() + " samples");
        print(stacks.byThread(MOST_THREADS), stacks.total(), "threads ");
        print(stacks.inclusive("io.freshlegs", MOST_FRAMES), stacks.total(), "");
        print(stacks.inclusive("org.jose4j.jwt.consumer.JwtConsumer", 1), stacks.total(), "");
    }

    private static void print(List<Map.Entry<String, Long>> counts, long all, String before) {
        counts.forEach(count -> System.out.printf(
                Locale.ROOT, "  %5.1f %%  %s%s%n", 100.0 * count.getValue() / all, before, count.getKey()));
    }

    private static Set<String> chosen(String ids) {
        return Arrays.stream(ids.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String seconds(long sinceNanos) {
        return String.format(
                "%4d s", Duration.ofNanos(System.nanoTime() - sinceNanos).toSeconds());
    }
}
