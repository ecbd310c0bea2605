package io.freshlegs.advice.fuelling.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.Rule;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.Confidence;
import io.freshlegs.advice.ranking.domain.Fact;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.FindingState;
import io.freshlegs.advice.ranking.domain.Ramp;
import io.freshlegs.advice.ranking.domain.Source;
import io.freshlegs.advice.wording.domain.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CHO-5: too little carbohydrate, by the last two complete days against the lower bound their training asks for: severity 0 at all of
 * it, 1 at 40 percent; it contributes below 60 percent with a demanding session in the last 36 hours, and is worth watching at most without
 * one. Eating low in carbohydrate always contributes; with nothing but the profile's word for it, confidence is low. Sources: Burke 2011; the thresholds are a convention.
 */
public final class CarbohydrateRule implements Rule {
    private static final double CONTRIBUTING_SHARE = 0.6;
    private static final String RULES = "CHO-1 CHO-2 CHO-3 CHO-4 CHO-5";
    private static final int DAYS_NEEDED = 2;
    private static final Ramp SEVERITY = new Ramp(1, 0, 0.4, 1);
    private static final double MOST_WITHOUT_DEMAND = 0.3;
    private static final double LEAST_WHEN_LOW = 0.5;

    @Override
    public CauseCode code() {
        return CauseCode.CARBOHYDRATE;
    }

    @Override
    public Finding judge(AthleteDay day) {
        if (day.profile().declines(OptOut.CARBOHYDRATE)) {
            return Finding.notApplicable(CauseCode.CARBOHYDRATE, RULES, Message.of("optedOut"));
        }
        CarbohydrateReading reading = CarbohydrateReading.of(day);
        Double share = reading.shareOfLeast();
        Double mean = reading.meanGrams();
        if ((share == null || mean == null)
                && !Boolean.TRUE.equals(day.profile().lowCarb())) {
            return insufficient(reading);
        }
        double severity = severity(reading);
        Finding finding = Finding.of(CauseCode.CARBOHYDRATE, RULES, severity, 1, explanation(reading, severity));
        boolean contributes = reading.lowCarbohydrate() || (share != null && share < CONTRIBUTING_SHARE);
        if (finding.state() == FindingState.CONTRIBUTING && !contributes) {
            finding = finding.withState(FindingState.WATCH);
        }
        return (mean == null ? finding.withConfidence(Confidence.LOW) : finding)
                .from(facts(reading), Source.BURKE_2011, Source.THOMAS_2016, Source.FRESHLEGS_CONVENTION)
                .advising(action(reading), counterfactual(reading));
    }

    private static double severity(CarbohydrateReading reading) {
        Double share = reading.shareOfLeast();
        double ofShare = share == null ? 0 : SEVERITY.at(share);
        if (reading.lowCarbohydrate()) {
            return Math.max(LEAST_WHEN_LOW, ofShare);
        }
        return reading.demanding() ? ofShare : Math.min(MOST_WITHOUT_DEMAND, ofShare);
    }

    private static Finding insufficient(CarbohydrateReading reading) {
        if (reading.massKg() == null && reading.completeDays() == DAYS_NEEDED) {
            return Finding.insufficient(
                    CauseCode.CARBOHYDRATE, RULES, Message.of("protein.missing.mass"), Message.of("protein.how.mass"));
        }
        return Finding.insufficient(
                CauseCode.CARBOHYDRATE,
                RULES,
                Message.of("carbohydrate.missing"),
                Message.of(reading.massKg() == null ? "carbohydrate.how.mass" : "carbohydrate.how"));
    }

    private static Message explanation(CarbohydrateReading reading, double severity) {
        Double share = reading.shareOfLeast();
        Double mean = reading.meanGrams();
        if (share == null || mean == null) {
            return Message.of("carbohydrate.tagged");
        }
        String key =
                severity < 0.2 ? "carbohydrate.fine" : reading.demanding() ? "carbohydrate.low" : "carbohydrate.lowish";
        return Message.of(key, "mean", mean, "percent", 100 * share);
    }

    private static Message action(CarbohydrateReading reading) {
        Double low = reading.targetLowGrams();
        Double high = reading.targetHighGrams();
        if (low == null || high == null) {
            return Message.of(
                    "carbohydrate.action.perKg",
                    "low",
                    reading.today().gramsPerKg().low());
        }
        return Message.of("carbohydrate.action." + reading.today().name(), "low", low, "high", high);
    }

    private static @Nullable Message counterfactual(CarbohydrateReading reading) {
        Double share = reading.shareOfLeast();
        Double mean = reading.meanGrams();
        if (share == null || mean == null || share <= 0 || share >= 1) {
            return null;
        }
        return Message.of("carbohydrate.counterfactual", "grams", Math.ceil(mean / share - mean));
    }

    private static List<Fact> facts(CarbohydrateReading reading) {
        List<Fact> facts = new ArrayList<>();
        Double share = reading.shareOfLeast();
        if (share != null) {
            facts.add(Fact.of("shareOfLowerTarget", 100 * share, "%", 60, "2 d"));
        }
        facts.add(Fact.of("carbohydrateMean", reading.meanGrams(), "g", 130, "2 d"));
        return facts;
    }
}
