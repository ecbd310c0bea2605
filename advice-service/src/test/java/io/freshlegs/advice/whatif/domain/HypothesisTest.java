package io.freshlegs.advice.whatif.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.RandomLogs;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.MealFact;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.today.domain.Advice;
import io.freshlegs.advice.today.domain.AdviceEngine;
import io.freshlegs.advice.today.domain.AdviceMoment;
import io.freshlegs.advice.wording.domain.Wording;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HypothesisTest {

    private static final int LOGS = 150;
    private static final LocalDate TODAY = RunnerLog.TODAY;
    private static final AdviceMoment NOW = new AdviceMoment(TODAY, LocalTime.of(15, 20));

    @Test
    void what_is_supposed_gives_the_advice_that_recording_it_gives() {
        eachLog((all, seed) -> {
            Random random = new Random(seed);
            List<WorkoutFact> workouts = some(all.workouts(), random);
            List<MealFact> meals = some(all.meals(), random);
            AthleteFacts known = with(all, without(all.workouts(), workouts), without(all.meals(), meals));
            Hypothesis hypothesis = new Hypothesis(workouts, meals, all.profile(), Set.of());
            AthleteFacts unprofiled = new AthleteFacts(
                    null,
                    known.workouts(),
                    known.wellness(),
                    known.meals(),
                    known.foodDays(),
                    known.checkIns(),
                    known.labs(),
                    known.shoes());

            Advice supposed = AdviceEngine.foresee(hypothesis.laidOver(unprofiled), NOW, TODAY);

            assertThat(supposed).as("seed %d", seed).isEqualTo(AdviceEngine.advise(all, NOW));
            AdviceMoment ahead = AdviceMoment.endOf(TODAY.plusDays(1 + random.nextInt(14)));
            assertThat(AdviceEngine.foresee(hypothesis.laidOver(unprofiled), ahead, TODAY, Wording.ENGLISH))
                    .as("seed %d, ahead", seed)
                    .isEqualTo(AdviceEngine.foresee(all, ahead, TODAY));
        });
    }

    @Test
    void supposing_what_is_recorded_changes_nothing_and_another_content_takes_its_place() {
        eachLog((all, seed) -> {
            Hypothesis same = new Hypothesis(all.workouts(), all.meals(), null, Set.of());
            assertThat(AdviceEngine.foresee(same.laidOver(all), NOW, TODAY))
                    .as("seed %d", seed)
                    .isEqualTo(AdviceEngine.advise(all, NOW));

            assertThat(same.laidOver(all).workouts()).hasSameSizeAs(all.workouts());
        });
    }

    @Test
    void a_rest_day_is_the_day_without_its_runs_and_keeps_other_sports_and_supposed_workouts() {
        eachLog((all, seed) -> {
            Set<LocalDate> days =
                    all.workouts().stream().map(WorkoutFact::localDate).limit(3).collect(Collectors.toSet());
            List<WorkoutFact> runs = all.workouts().stream()
                    .filter(workout -> workout.isRun() && days.contains(workout.localDate()))
                    .toList();

            AthleteFacts rested = new Hypothesis(List.of(), List.of(), null, days).laidOver(all);
            AthleteFacts exchanged = new Hypothesis(runs, List.of(), null, days).laidOver(all);

            assertThat(rested.workouts())
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(without(all.workouts(), runs));
            assertThat(exchanged.workouts()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(all.workouts());
        });
    }

    private static void eachLog(java.util.function.BiConsumer<AthleteFacts, Long> check) {
        long first = RandomLogs.firstSeed();
        for (long seed = first; seed < first + LOGS; seed++) {
            check.accept(new RandomLogs(seed).next(TODAY).facts(), seed);
        }
    }

    private static <T> List<T> some(List<T> all, Random random) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, all.isEmpty() ? 0 : random.nextInt(all.size() + 1));
    }

    private static <T> List<T> without(List<T> all, List<T> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }

    private static AthleteFacts with(AthleteFacts all, List<WorkoutFact> workouts, List<MealFact> meals) {
        return new AthleteFacts(
                all.profile(),
                workouts,
                all.wellness(),
                meals,
                all.foodDays(),
                all.checkIns(),
                all.labs(),
                all.shoes());
    }
}
