package io.freshlegs.advice.weight.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.Rule;
import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.Fact;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.Ramp;
import io.freshlegs.advice.ranking.domain.Source;
import io.freshlegs.advice.wording.domain.Message;
import java.util.List;

/**
 * WT-1: a rising body mass, by the smoothed trend of 28 days: +2 percent weighs 0.2, +5 percent 0.6; below that it is water. Nothing
 * is said below a body mass index of 20, below 18 years, in pregnancy, with an eating disorder, when not wanted, or while height or age
 * are unknown. Never a target weight. Source: Cureton 1978.
 */
public final class WeightRule implements Rule {
    private static final String RULES = "WT-1";
    private static final double WATCH_PERCENT = 2;
    private static final double LEAST_INDEX = 20;
    private static final int ADULT = 18;
    private static final Ramp SEVERITY = new Ramp(WATCH_PERCENT, 0.2, 5, 0.6);

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
        if (change == null || day.age() == null || day.bodyMassIndex() == null) {
            return insufficient(day, trend);
        }
        double severity = change < WATCH_PERCENT ? 0 : SEVERITY.at(change);
        return Finding.of(
                        CauseCode.WEIGHT,
                        RULES,
                        severity,
                        1,
                        Message.of(severity > 0 ? "weight.up" : "weight.fine", "change", Math.abs(change)))
                .from(List.of(Fact.of("bodyMassChange", change, "%", WATCH_PERCENT, "28 d")), Source.CURETON_1978)
                .advising(Message.of("weight.action"), null);
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
