package io.freshlegs.advice.sleep.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.Rule;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.Fact;
import io.freshlegs.advice.ranking.domain.Factor;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.FindingState;
import io.freshlegs.advice.ranking.domain.Ramp;
import io.freshlegs.advice.ranking.domain.Source;
import io.freshlegs.advice.wording.domain.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * SLEEP-1: short sleep, by the mean of seven nights: severity 0 at 7 h, 1 at 5 h, worth watching below 7 h, contributing below 6 h; a last night below 5 h
 * weighs at least 0.5. Needs three nights. Sources: AASM/SRS 2015, Walsh 2021.
 */
public final class SleepRule implements Rule {
    private static final String RULES = "SLEEP-1";
    private static final double ENOUGH_MINUTES = 7 * 60;
    private static final double SHORT_MINUTES = 6 * 60;
    private static final double VERY_SHORT_NIGHT_MINUTES = 5 * 60;
    private static final Ramp SEVERITY = new Ramp(ENOUGH_MINUTES, 0, VERY_SHORT_NIGHT_MINUTES, 1);

    @Override
    public CauseCode code() {
        return CauseCode.SLEEP;
    }

    @Override
    public Finding judge(AthleteDay day) {
        SleepReading reading = SleepReading.of(day);
        Double mean = reading.meanMinutes();
        if (mean == null || reading.coverage() < Factor.LEAST_COVERAGE) {
            int more = Math.max(1, SleepReading.NIGHTS_NEEDED - reading.nights());
            return Finding.insufficient(
                    CauseCode.SLEEP, RULES, Message.of("sleep.missing", "nights", more), Message.of("sleep.how"));
        }
        Double lastNight = reading.lastNightMinutes();
        boolean shortNight = lastNight != null && lastNight < VERY_SHORT_NIGHT_MINUTES;
        double severity = Math.max(shortNight ? 0.5 : 0, SEVERITY.at(mean));
        Finding finding = Finding.of(
                        CauseCode.SLEEP, RULES, severity, reading.coverage(), explanation(reading, mean, shortNight))
                .from(facts(reading, mean), Source.WALSH_2021)
                .advising(
                        mean < ENOUGH_MINUTES || shortNight ? Message.of("sleep.action") : null,
                        mean < ENOUGH_MINUTES ? counterfactual(mean) : null);
        return mean < ENOUGH_MINUTES && mean >= SHORT_MINUTES && !shortNight
                ? finding.withState(FindingState.WATCH)
                : finding;
    }

    private static Message explanation(SleepReading reading, double mean, boolean shortNight) {
        Message text = Message.of(
                mean < ENOUGH_MINUTES ? "sleep.short" : shortNight ? "sleep.otherwiseFine" : "sleep.fine",
                "mean",
                mean,
                "nights",
                reading.nights());
        Double lastNight = reading.lastNightMinutes();
        return shortNight && lastNight != null ? text.and(Message.of("sleep.shortNight", "minutes", lastNight)) : text;
    }

    private static Message counterfactual(double mean) {
        return Message.of("sleep.counterfactual", "minutes", Math.ceil(ENOUGH_MINUTES - mean));
    }

    private static List<Fact> facts(SleepReading reading, double mean) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("sleepMean", mean, "min", ENOUGH_MINUTES, "7 nights"));
        if (reading.lastNightMinutes() != null) {
            facts.add(Fact.of(
                    "sleepLastNight", reading.lastNightMinutes(), "min", VERY_SHORT_NIGHT_MINUTES, "last night"));
        }
        return facts;
    }
}
