package io.freshlegs.advice.weight.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.Rule;
import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.Fact;
import io.freshlegs.advice.ranking.domain.Factor;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.FindingState;
import io.freshlegs.advice.ranking.domain.Ramp;
import io.freshlegs.advice.ranking.domain.Source;
import io.freshlegs.advice.wording.domain.Message;
import java.util.List;

/**
 * WT-1: a rising body mass, by the smoothed trend of 28 days: worth watching from +2 percent (0.2), contributing from +5 percent (0.6); below that
 * it is water. A loss of more than a percent a week is worth watching too, for energy that may be missing. Nothing is said below a body mass index of 20, below 18 years, in pregnancy, with an eating disorder, when not wanted, or while height or age
 * are unknown. Never a target weight. Source: Cureton 1978.
 */
public final class WeightRule implements Rule {
    private static final String RULES = "WT-1";
    private static final double WATCH_PERCENT = 2;
    private static final double LEAST_INDEX = 20;
    private static final int ADULT = 18;
    private static final double CONTRIBUTING_PERCENT = 5;
    private static final double FAST_LOSS_PERCENT_A_WEEK = -1;
    private static final double OF_FAST_LOSS = 0.2;
    private static final Ramp SEVERITY = new Ramp(WATCH_PERCENT, 0.2, CONTRIBUTING_PERCENT, 0.6);

    @Override
    public CauseCode code() {
        return CauseCode.WEIGHT;
    }

    @Override
    public Finding judge(AthleteDay day) {
        if (isGuarded(day)) {
            return Finding.notApplicable(CauseCode.WEIGHT, RULES, Message.of("weight.guarded"));
        }
        WeightTrend trend = WeightTrend.of(day);
        Double change = trend.changePercent();
        Double weekly = trend.weeklyPercent();
        double coverage = AthleteDay.freshness(trend.newestDaysAgo());
        if (change == null
                || weekly == null
                || day.age() == null
                || day.bodyMassIndex() == null
                || coverage < Factor.LEAST_COVERAGE) {
            return insufficient(day, trend);
        }
        if (weekly < FAST_LOSS_PERCENT_A_WEEK) {
            Message down = Message.of("weight.fastLoss", "change", -change, "weekly", -weekly);
            return finding(OF_FAST_LOSS, coverage, down, change).advising(Message.of("weight.action.eat"), null);
        }
        if (change < WATCH_PERCENT) {
            String key = change <= -WATCH_PERCENT ? "weight.down" : "weight.fine";
            return finding(0, coverage, Message.of(key, "change", Math.abs(change)), change);
        }
        Finding rising = finding(SEVERITY.at(change), coverage, Message.of("weight.up", "change", change), change)
                .advising(Message.of("weight.action"), null);
        return change < CONTRIBUTING_PERCENT ? rising.withState(FindingState.WATCH) : rising;
    }

    private static Finding finding(double severity, double coverage, Message explanation, double change) {
        return Finding.of(CauseCode.WEIGHT, RULES, severity, coverage, explanation)
                .from(List.of(Fact.of("bodyMassChange", change, "%", WATCH_PERCENT, "28 d")), Source.CURETON_1978);
    }

    private static Finding insufficient(AthleteDay day, WeightTrend trend) {
        if (day.age() == null || day.profile().heightCm() == null) {
            return Finding.insufficient(
                    CauseCode.WEIGHT, RULES, Message.of("weight.missing.profile"), Message.of("weight.how.profile"));
        }
        int more = Math.max(1, WeightTrend.WEIGHINGS_NEEDED - trend.weighings());
        return Finding.insufficient(
                CauseCode.WEIGHT, RULES, Message.of("weight.missing", "weighings", more), Message.of("weight.how"));
    }

    /** Whether nothing may be said about the body mass of this athlete. */
    public static boolean isGuarded(AthleteDay day) {
        Profile profile = day.profile();
        Integer age = day.age();
        Double index = day.bodyMassIndex();
        return profile.declines(OptOut.WEIGHT)
                || profile.has(Condition.EATING_DISORDER)
                || Boolean.TRUE.equals(profile.pregnant())
                || (age != null && age < ADULT)
                || (index != null && index < LEAST_INDEX);
    }
}
