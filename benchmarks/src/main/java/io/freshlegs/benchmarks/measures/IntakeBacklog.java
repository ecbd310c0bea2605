package io.freshlegs.benchmarks.measures;

import io.freshlegs.benchmarks.data.Backlog;
import io.freshlegs.benchmarks.data.Season;
import io.freshlegs.benchmarks.report.Figure;
import io.freshlegs.benchmarks.report.Samples;
import io.freshlegs.benchmarks.stage.Advice;
import io.freshlegs.benchmarks.stage.Memory;
import io.freshlegs.benchmarks.stage.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * advice-service on a backlog: 500,000 events of 10,000 athletes, in three parts, beside a plain insert of the same facts
 * (P5), the memory it takes for that (P12), and a replay of a million events into an empty store (P8). A part is over
 * when the last fact, its day sums and the advice of the last athlete are there.
 */
public final class IntakeBacklog implements Measure {

    private static final int ATHLETES = 10_000;
    private static final int DAYS = 10;
    private static final int WARM_UP = 400;
    private static final int REPLAYED = 1_000_000;
    private static final Duration PART = Duration.ofSeconds(25);
    private static final Duration REPLAY = Duration.ofSeconds(65);

    @Override
    public List<String> ids() {
        return List.of("P5", "P8", "P12");
    }

    @Override
    public List<Figure> run(Stage stage, Consumer<String> notes) {
        stage.emptyTopics();
        Clock clock = Clock.systemUTC();
        LocalDate today = LocalDate.now(clock);
        Season season = new Season(clock.instant());
        Backlog backlog = new Backlog(stage.kafka(), season);
        FactBaseline plain = new FactBaseline(season);
        Samples ours = new Samples();
        Samples baseline = new Samples();
        Samples ratios = new Samples();
        List<Figure> figures = new ArrayList<>();
        try (Advice advice = Advice.start(stage, "advice")) {
            long sent = backlog.send("warm", 0, WARM_UP, today, DAYS);
            advice.appliesWithin(PART, sent);
            int part = ATHLETES / ROUNDS;
            boolean inTime = true;
            for (int round = 0; round < ROUNDS && inTime; round++) {
                int from = round * part;
                long before = advice.topics().applied();
                advice.service().process().pause();
                sent += backlog.send("runner", from, from + part, today, DAYS);
                long begun = System.nanoTime();
                advice.service().process().resume();
                inTime = advice.appliesWithin(PART, sent);
                double seconds = (System.nanoTime() - begun) / 1e9;
                long applied = advice.topics().applied() - before;
                long due = inTime ? 0 : advice.due();
                if (!inTime) {
                    notes.accept(String.format(
                            Locale.ROOT,
                            "P5 after %.0f s: %,d events applied, %,d athletes' advice still to be looked at",
                            seconds,
                            applied,
                            due));
                }
                // what waits for its advice is not done
                double perSecond = applied / seconds * part / (part + due);
                double inserted = plain.perSecond(advice.sql().connection(), "runner", from, from + part, today, DAYS);
                ours.add(perSecond);
                baseline.add(inserted);
                ratios.add(perSecond / inserted);
            }
            boolean holds = inTime && ratios.median() >= 0.25 && ours.median() >= 15_000;
            figures.add(Figure.of("P5", "intake of a backlog", ours.median(), "events/s", "≥ 0.25 ×, ≥ 15,000", holds)
                    .beside(baseline.median())
                    .spread(ratios.spread()));
            double memory = Memory.residentMib(advice.service());
            figures.add(Figure.of("P12", "advice-service after P5", memory, "MiB RSS", "≤ 350 MiB", memory <= 350));
            advice.sql().run("drop table plain_fact");
            int more = (int) ((REPLAYED - sent) / (DAYS * Season.EVENTS_A_DAY));
            sent += backlog.send("replayed", 0, Math.max(0, more), today, DAYS);
            figures.add(replay(advice, sent, notes));
        }
        return figures;
    }

    private static Figure replay(Advice advice, long events, Consumer<String> notes) {
        advice.service().stop();
        advice.service().order("replay");
        long begun = System.nanoTime();
        advice.service().startAgain().awaitReady();
        boolean inTime = advice.appliesWithin(REPLAY, events);
        double seconds = (System.nanoTime() - begun) / 1e9;
        long applied = advice.topics().applied();
        String what = "replay of a million events";
        if (!inTime) {
            long due = advice.due();
            notes.accept(String.format(
                    Locale.ROOT,
                    "P8 after %.0f s: %,d of %,d events applied, %,d athletes' advice still to be looked at",
                    seconds,
                    applied,
                    events,
                    due));
            what += ", projected";
            seconds = seconds * events / Math.max(1, applied);
        }
        seconds = seconds * REPLAYED / events;
        return Figure.of("P8", what, seconds, "s", "≤ 60 s", inTime && seconds <= 60);
    }
}
