package io.freshlegs.advice.shoes.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.Rule;
import io.freshlegs.advice.facts.domain.Shoe;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.Fact;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.Ramp;
import io.freshlegs.advice.ranking.domain.Source;
import io.freshlegs.advice.wording.domain.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SHOE-1, SHOE-2: shoes of the last three runs that are at least 50 g heavier each than the pair worn most before: 50 g weigh 0.3, 150 g
 * 0.6; a pair beyond 800 km weighs 0.2, a convention. Needs three runs with a shoe in 28 days and, where the pair changed, both masses.
 * Sources: Frederick 1984, Hoogkamer 2016.
 */
public final class ShoeRule implements Rule {
    private static final String RULES = "SHOE-1 SHOE-2";
    private static final int RUNS_NEEDED = 3;
    private static final int RECENT_DAYS = 28;
    private static final double HEAVIER_GRAMS = 50;
    private static final double TOLD_FROM_KM = 500;
    private static final double WORN_KM = 800;
    private static final Ramp SEVERITY = new Ramp(HEAVIER_GRAMS, 0.3, 150, 0.6);

    @Override
    public CauseCode code() {
        return CauseCode.SHOES;
    }

    @Override
    public Finding judge(AthleteDay day) {
        Map<String, Shoe> shoes = new HashMap<>();
        day.shoes().forEach(shoe -> shoes.put(shoe.shoeId(), shoe));
        List<WeighedWorkout> runs = new ArrayList<>();
        for (WeighedWorkout workout : day.workouts()) {
            String shoeId = workout.fact().shoeId();
            if (workout.fact().isRun() && shoeId != null && shoes.containsKey(shoeId)) {
                runs.add(workout);
            }
        }
        long recentRuns =
                runs.stream().filter(run -> run.daysAgo() < RECENT_DAYS).count();
        if (recentRuns < RUNS_NEEDED) {
            return Finding.insufficient(
                    CauseCode.SHOES,
                    RULES,
                    Message.of("shoes.missing", "runs", RUNS_NEEDED - recentRuns),
                    Message.of("shoes.how"));
        }
        List<WeighedWorkout> recent = runs.subList(runs.size() - RUNS_NEEDED, runs.size());
        List<WeighedWorkout> before = runs.subList(0, runs.size() - RUNS_NEEDED);
        Shoe worn = mostWorn(recent, shoes);
        Shoe usual = mostWorn(before, shoes);
        double kilometres = worn == null ? 0 : kilometres(runs, worn);
        Double heavier = heavier(worn, usual);
        if (worn != null && usual != null && heavier != null && heavier >= HEAVIER_GRAMS) {
            return heavier(worn, usual, heavier);
        }
        if (worn != null && usual != null && heavier == null && kilometres < WORN_KM) {
            return Finding.insufficient(
                    CauseCode.SHOES,
                    RULES,
                    Message.of("shoes.missing.mass", "shoe", worn.name(), "usual", usual.name()),
                    Message.of("shoes.how.mass"));
        }
        return worn(worn, kilometres, heavier);
    }

    private static Finding heavier(Shoe worn, Shoe usual, double heavier) {
        return Finding.of(
                        CauseCode.SHOES,
                        RULES,
                        SEVERITY.at(heavier),
                        1,
                        Message.of(
                                "shoes.heavier",
                                "shoe",
                                worn.name(),
                                "usual",
                                usual.name(),
                                "grams",
                                heavier,
                                "percent",
                                ShoeCost.percent(heavier)))
                .from(
                        List.of(Fact.of("extraGramsPerShoe", heavier, "g", HEAVIER_GRAMS, "last 3 runs")),
                        Source.FREDERICK_1984,
                        Source.HOOGKAMER_2016)
                .advising(
                        Message.of("shoes.action.heavier", "usual", usual.name()),
                        Message.of("shoes.counterfactual", "usual", usual.name()));
    }

    private static Finding worn(@Nullable Shoe worn, double kilometres, @Nullable Double heavier) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("shoeKilometres", kilometres, "km", WORN_KM, "200 d"));
        if (heavier != null) {
            facts.add(Fact.of("extraGramsPerShoe", heavier, "g", HEAVIER_GRAMS, "last 3 runs"));
        }
        String key = kilometres >= WORN_KM ? "shoes.worn" : kilometres >= TOLD_FROM_KM ? "shoes.told" : "shoes.fine";
        return Finding.of(
                        CauseCode.SHOES,
                        RULES,
                        kilometres >= WORN_KM ? 0.2 : 0,
                        1,
                        Message.of(key, "shoe", worn == null ? "" : worn.name(), "kilometres", kilometres))
                .from(facts, Source.FRESHLEGS_CONVENTION)
                .advising(kilometres >= TOLD_FROM_KM ? Message.of("shoes.action.worn") : null, null);
    }

    /** How much heavier each shoe of a pair is than the usual one, 0 for the usual pair itself; null unless both masses are known. */
    private static @Nullable Double heavier(@Nullable Shoe worn, @Nullable Shoe usual) {
        if (worn != null && worn.equals(usual)) {
            return 0.0;
        }
        if (worn == null || usual == null || worn.massGrams() == null || usual.massGrams() == null) {
            return null;
        }
        return worn.massGrams() - usual.massGrams();
    }

    /** The shoe of the most runs; of equally many the one worn last. */
    private static @Nullable Shoe mostWorn(List<WeighedWorkout> runs, Map<String, Shoe> shoes) {
        Map<String, Integer> counts = new HashMap<>();
        Shoe most = null;
        int highest = 0;
        for (int index = runs.size() - 1; index >= 0; index--) {
            String shoeId = runs.get(index).fact().shoeId();
            int count = counts.merge(String.valueOf(shoeId), 1, Integer::sum);
            if (count > highest) {
                highest = count;
                most = shoes.get(shoeId);
            }
        }
        return most;
    }

    private static double kilometres(List<WeighedWorkout> runs, Shoe shoe) {
        double meters = 0;
        for (WeighedWorkout run : runs) {
            Double distance = run.fact().distanceMeters();
            meters += shoe.shoeId().equals(run.fact().shoeId()) && distance != null ? distance : 0;
        }
        return meters / 1000;
    }
}
