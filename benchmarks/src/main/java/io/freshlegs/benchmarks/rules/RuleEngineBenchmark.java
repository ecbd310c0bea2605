package io.freshlegs.benchmarks.rules;

import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.facts.domain.WellnessFact;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.today.domain.Advice;
import io.freshlegs.advice.today.domain.AdviceEngine;
import io.freshlegs.advice.today.domain.AdviceMoment;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What the rules take for the advice of one day, by how many days of a run and a night are known. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RuleEngineBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int LOWEST_BPM = 110;
    private static final int HIGHEST_BPM = 170;

    /** Days with facts. */
    @Param({"10", "60", "180"})
    public int days;

    private AthleteFacts facts = AthleteFacts.NONE;

    /** Runs this benchmark alone. */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(RuleEngineBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    @Setup
    public void know() {
        List<WorkoutFact> runs = new ArrayList<>();
        List<WellnessFact> nights = new ArrayList<>();
        for (int daysAgo = 0; daysAgo < days; daysAgo++) {
            LocalDate day = TODAY.minusDays(daysAgo);
            runs.add(run(day, daysAgo));
            nights.add(new WellnessFact("garmin", day, 1, null, 400.0 + daysAgo % 60, 52.0, 61.5, null, null));
        }
        facts = new AthleteFacts(null, runs, nights, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Benchmark
    public Advice advise() {
        return AdviceEngine.advise(facts, AdviceMoment.endOf(TODAY));
    }

    private static WorkoutFact run(LocalDate day, int turn) {
        Map<Integer, Integer> histogram = new TreeMap<>();
        for (int bpm = LOWEST_BPM; bpm < HIGHEST_BPM; bpm++) {
            histogram.put(bpm, 60);
        }
        return new WorkoutFact(
                "garmin",
                "x-" + day,
                1,
                Sport.RUNNING,
                null,
                day.atTime(6, 0).toInstant(ZoneOffset.UTC),
                null,
                "+01:00",
                null,
                day,
                3600,
                3570.0,
                10_000.0 + 100 * (turn % 20),
                85.5,
                84.0,
                640.0,
                140.0 + turn % 20,
                170.0,
                List.of(600.0, 900.0, 1200.0, 700.0, 200.0),
                172.5,
                4.0,
                null,
                List.of(),
                histogram);
    }
}
