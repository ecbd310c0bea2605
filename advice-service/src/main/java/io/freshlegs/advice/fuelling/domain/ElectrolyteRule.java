package io.freshlegs.advice.fuelling.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.Rule;
import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.MealFact;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.Confidence;
import io.freshlegs.advice.ranking.domain.Fact;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.Source;
import io.freshlegs.advice.wording.domain.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * ELEC-1: a run of more than an hour in the last 24 without a drink or sodium logged around it weighs 0.3, of more than two hours 0.5;
 * on a day without any meal logged that is said with low confidence.
 * Blood pressure, kidney and heart conditions turn it off. Source: Sawka 2007; never drink beyond losses.
 */
public final class ElectrolyteRule implements Rule {
    private static final String RULES = "ELEC-1 FLUID-1";
    private static final int HOURS = 24;
    private static final double LONG_MINUTES = 60;
    private static final double VERY_LONG_MINUTES = 120;
    private static final double SODIUM_MG = 200;
    private static final Duration BEFORE = Duration.ofHours(1);
    private static final Duration AFTER = Duration.ofHours(4);

    @Override
    public CauseCode code() {
        return CauseCode.ELECTROLYTES;
    }

    @Override
    public Finding judge(AthleteDay day) {
        if (isGuarded(day)) {
            return Finding.notApplicable(CauseCode.ELECTROLYTES, RULES, Message.of("electrolytes.guarded"));
        }
        WeighedWorkout run = longestRun(day);
        if (run == null) {
            return Finding.notApplicable(CauseCode.ELECTROLYTES, RULES, Message.of("electrolytes.none"));
        }
        double minutes = run.fact().minutes();
        boolean replaced = isReplaced(run, day);
        double severity = replaced ? 0 : minutes > VERY_LONG_MINUTES ? 0.5 : 0.3;
        Finding finding = Finding.of(
                        CauseCode.ELECTROLYTES,
                        RULES,
                        severity,
                        1,
                        Message.of(replaced ? "electrolytes.fine" : "electrolytes.low", "minutes", minutes))
                .from(List.of(Fact.of("longestRunMinutes", minutes, "min", LONG_MINUTES, "24 h")), Source.SAWKA_2007)
                .advising(
                        replaced ? null : Message.of("electrolytes.action"),
                        replaced ? null : Message.of("electrolytes.counterfactual"));
        boolean logsFood = day.food(run.daysAgo()).hasMeals();
        return replaced || logsFood ? finding : finding.withConfidence(Confidence.LOW);
    }

    private static boolean isGuarded(AthleteDay day) {
        return day.profile().has(Condition.HYPERTENSION)
                || day.profile().has(Condition.KIDNEY_DISEASE)
                || day.profile().has(Condition.HEART_DISEASE);
    }

    private static @Nullable WeighedWorkout longestRun(AthleteDay day) {
        WeighedWorkout longest = null;
        for (WeighedWorkout workout : day.workoutsOfLastHours(HOURS)) {
            boolean isLong = workout.fact().isRun() && workout.fact().minutes() > LONG_MINUTES;
            if (isLong
                    && (longest == null
                            || workout.fact().minutes() > longest.fact().minutes())) {
                longest = workout;
            }
        }
        return longest;
    }

    private static boolean isReplaced(WeighedWorkout run, AthleteDay day) {
        Instant from = run.fact().startTime().minus(BEFORE);
        Instant to = run.fact().finishedAt().plus(AFTER);
        for (int daysAgo = 0; daysAgo <= run.daysAgo() + 1; daysAgo++) {
            for (MealFact meal : day.food(daysAgo).meals()) {
                boolean near = !meal.eatenAt().isBefore(from) && !meal.eatenAt().isAfter(to);
                if (near && (meal.mealType() == MealType.DURING_RUN || isSalty(meal))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSalty(MealFact meal) {
        Double sodium = meal.totals().sodiumMg();
        return sodium != null && sodium >= SODIUM_MG;
    }
}
