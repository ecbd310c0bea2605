package io.freshlegs.advice.today.http;

import io.agroal.api.AgroalDataSource;
import io.freshlegs.advice.facts.application.RecordedFacts;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.store.FactReads;
import io.freshlegs.advice.intake.application.FactChanges;
import io.freshlegs.advice.intake.domain.LatestChanges;
import io.freshlegs.advice.intake.events.LoggedSeason;
import io.freshlegs.advice.intake.store.FactDatabase;
import io.freshlegs.advice.today.domain.Advice;
import io.freshlegs.advice.today.domain.AdviceEngine;
import io.freshlegs.advice.today.domain.AdviceMoment;
import io.freshlegs.advice.today.domain.Trends;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.localservers.LocalPostgres;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Prints how long one advice takes for an athlete with 180 days of two workouts and four meals a day, by its parts, and the
 * trends of these days. It judges nothing; README.md of the module says how to run it.
 */
public final class AdviceMeasure {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int DAYS = 180;

    private final RecordedFacts facts;
    private final List<AthleteId> athletes;

    private AdviceMeasure(RecordedFacts facts, List<AthleteId> athletes) {
        this.facts = facts;
        this.athletes = athletes;
    }

    /** Arguments: number of athletes, rounds. */
    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
        try (LocalPostgres postgres = LocalPostgres.start()) {
            FactDatabase database = new FactDatabase(postgres);
            FactChanges changes = database.facts();
            List<AthleteId> athletes = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                String athlete = "athlete-" + number;
                changes.apply(
                        LatestChanges.of(LoggedSeason.changes(LoggedSeason.events(athlete, TODAY, DAYS))), List.of());
                athletes.add(AthleteId.of(athlete));
            }
            database.execute("vacuum analyze");
            try (AgroalDataSource pool = database.pooled()) {
                new AdviceMeasure(FactReads.of(pool), athletes).print(rounds);
            }
        }
    }

    private void print(int rounds) {
        AdviceMoment moment = AdviceMoment.endOf(TODAY);
        List<AthleteFacts> known = athletes.stream().map(this::forAdvice).toList();
        List<Advice> advice =
                known.stream().map(one -> AdviceEngine.advise(one, moment)).toList();
        measure("read the facts of an advice", rounds, each -> () -> forAdvice(athletes.get(each)));
        measure("compute an advice", rounds, each -> () -> AdviceEngine.advise(known.get(each), moment));
        measure("write an advice as JSON", rounds, each -> () -> AdviceJson.bytes(advice.get(each)));
        measure("read the facts of trends of 180 days", rounds / 4, each -> () -> forTrends(athletes.get(each)));
        measure(
                "compute the trends of 180 days",
                Math.max(2, rounds / 10),
                each -> () -> Trends.between(known.get(each), TODAY.minusDays(DAYS - 1L), TODAY, TODAY));
    }

    private AthleteFacts forAdvice(AthleteId athlete) {
        return read(athlete, FactReads.windowOf(TODAY));
    }

    private AthleteFacts forTrends(AthleteId athlete) {
        LocalDate from = TODAY.minusDays(DAYS);
        return read(
                athlete,
                new RecordedFacts.Window(
                        from.minusDays(AdviceEngine.LOOK_BACK_DAYS),
                        TODAY,
                        from.minusDays(AdviceEngine.FOOD_LOOK_BACK_DAYS),
                        TODAY.plusDays(1)));
    }

    private AthleteFacts read(AthleteId athlete, RecordedFacts.Window window) {
        return FactReads.facts(facts.of(athlete, window));
    }

    private void measure(String what, int rounds, IntFunction<Supplier<Object>> work) {
        List<Double> micros = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (int each = 0; each < athletes.size(); each++) {
                Supplier<Object> one = work.apply(each);
                long start = System.nanoTime();
                if (one.get() == null) {
                    throw new IllegalStateException("nothing came of it");
                }
                if (round >= rounds / 2) {
                    micros.add((System.nanoTime() - start) / 1e3);
                }
            }
        }
        Collections.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "%-36s median %8.0f us   p99 %8.0f us%n",
                what,
                micros.get(micros.size() / 2),
                micros.get(micros.size() * 99 / 100));
    }
}
