package io.freshlegs.advice.today.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.GuideStories;
import io.freshlegs.advice.RandomLogs;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.Drink;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.ranking.domain.Factor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What no log may break: bounds of numbers, and that a fact which is deleted again leaves no trace. */
class AdviceInvariantsTest {
    private static final int LOGS = 120;
    private static final AdviceMoment TODAY = AdviceMoment.endOf(RunnerLog.TODAY);

    @Test
    void every_number_keeps_its_bounds() {
        eachLog((log, name) -> {
            Advice advice = log.advice();

            assertThat(advice.causes()).as(name).hasSizeLessThanOrEqualTo(5).allSatisfy(cause -> {
                assertThat(cause.severity()).as(name).isBetween(0.0, 1.0);
                assertThat(cause.priority()).as(name).isBetween(Factor.LEAST_PRIORITY, 1.0);
            });
            assertThat(advice.causes().stream().map(Advice.Cause::priority))
                    .as(name)
                    .isSortedAccordingTo(
                            (one, other) -> Long.compare(Math.round(other * 10_000), Math.round(one * 10_000)));
            Advice.Recovery recovery = advice.recovery();
            within(recovery.easyDaysToBalance(), 0, 7, name);
            within(recovery.monotony(), 0, 10, name);
            within(recovery.loadLast7Days(), 0, 1e6, name);
            within(recovery.fitness(), 0, 1e6, name);
            within(recovery.sessionSpikeRatio(), 0, 1e6, name);
            within(recovery.restDaysLast7() == null ? null : (double) recovery.restDaysLast7(), 0, 7, name);
            Advice.Protein protein = advice.protein();
            within(protein.gramsPerKgTargetLow(), 0.8, 2.4, name);
            within(protein.gramsPerKgTargetHigh(), 0.8, 2.4, name);
            within(protein.perMealGrams(), 20, 40, name);
            within(protein.remainingTodayGrams(), 0, 1000, name);
            assertThat(protein.completeDays7()).as(name).isBetween(0, 7);
            assertThat(protein.suggestions()).as(name).hasSizeLessThanOrEqualTo(3);
            Advice.Iron iron = advice.iron();
            assertThat(iron.completeDays14()).as(name).isBetween(0, 14);
            if (iron.targetMg() != null && iron.upperLimitMg() != null) {
                assertThat(iron.targetMg()).as(name).isLessThanOrEqualTo(iron.upperLimitMg());
            }
        });
    }

    @Test
    void every_fact_that_is_added_and_deleted_again_leaves_the_same_advice() {
        eachLog((log, name) -> {
            AthleteFacts facts = log.facts();
            Advice before = AdviceEngine.advise(facts, TODAY);

            more().forEach((kind, more) -> {
                if (hasItsDay(facts, more)) {
                    return;
                }
                AthleteFacts longer = joined(facts, more);

                assertThat(AdviceEngine.advise(longer, TODAY).inputsHash())
                        .as("%s with a %s more", name, kind)
                        .isNotEqualTo(before.inputsHash());
                assertThat(AdviceEngine.advise(without(longer, more), TODAY))
                        .as("%s with a %s more and less", name, kind)
                        .isEqualTo(before);
            });
        });
    }

    private static void within(@Nullable Double value, double least, double most, String name) {
        if (value != null) {
            assertThat(value).as(name).isBetween(least, most);
        }
    }

    /** Whether the day that is added is there already; of these kinds a day has one record. */
    private static boolean hasItsDay(AthleteFacts facts, AthleteFacts more) {
        boolean foodDay = more.foodDays().stream()
                .anyMatch(one ->
                        facts.foodDays().stream().anyMatch(day -> day.date().equals(one.date())));
        boolean checkIn = more.checkIns().stream()
                .anyMatch(one ->
                        facts.checkIns().stream().anyMatch(day -> day.date().equals(one.date())));
        return foodDay || checkIn;
    }

    /** One fact of each kind, on days on which no log of a test has one of that source. */
    private static Map<String, AthleteFacts> more() {
        Map<String, AthleteFacts> more = new LinkedHashMap<>();
        more.put(
                "workout",
                RunnerLog.empty().run(0, 45, run -> run.source("other").hour(3)).facts());
        more.put("wellness day", RunnerLog.empty().variability(2, "other", 61).facts());
        more.put(
                "meal",
                RunnerLog.empty()
                        .meal(3, 4, MealType.SNACK, RunnerLog.withVitaminC(3, 30, Drink.TEA))
                        .facts());
        more.put("food day", RunnerLog.empty().closedDayWithoutMeals(14).facts());
        more.put("check-in", RunnerLog.empty().checkIn(199, 5.0, 5.0).facts());
        more.put(
                "laboratory value",
                RunnerLog.empty().lab(300, 20.0, 130.0, null).facts());
        more.put("shoe", RunnerLog.empty().shoe("other", 300.0).facts());
        return more;
    }

    private static AthleteFacts joined(AthleteFacts facts, AthleteFacts more) {
        return new AthleteFacts(
                facts.profile(),
                joined(facts.workouts(), more.workouts()),
                joined(facts.wellness(), more.wellness()),
                joined(facts.meals(), more.meals()),
                joined(facts.foodDays(), more.foodDays()),
                joined(facts.checkIns(), more.checkIns()),
                joined(facts.labs(), more.labs()),
                joined(facts.shoes(), more.shoes()));
    }

    private static AthleteFacts without(AthleteFacts facts, AthleteFacts less) {
        return new AthleteFacts(
                facts.profile(),
                without(facts.workouts(), less.workouts()),
                without(facts.wellness(), less.wellness()),
                without(facts.meals(), less.meals()),
                without(facts.foodDays(), less.foodDays()),
                without(facts.checkIns(), less.checkIns()),
                without(facts.labs(), less.labs()),
                without(facts.shoes(), less.shoes()));
    }

    private static <T> List<T> joined(List<T> facts, List<T> more) {
        List<T> all = new ArrayList<>(more);
        all.addAll(facts);
        return all;
    }

    private static <T> List<T> without(List<T> facts, List<T> less) {
        return facts.stream()
                .filter(fact -> less.stream().noneMatch(one -> one == fact))
                .toList();
    }

    private static void eachLog(BiConsumer<RunnerLog, String> property) {
        GuideStories.all().forEach((name, log) -> property.accept(log, name));
        long first = RandomLogs.firstSeed();
        for (long seed = first; seed < first + LOGS; seed++) {
            property.accept(new RandomLogs(seed).next(RunnerLog.TODAY), "seed " + seed);
        }
    }
}
