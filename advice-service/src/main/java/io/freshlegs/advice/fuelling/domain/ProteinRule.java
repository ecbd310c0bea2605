package io.freshlegs.advice.fuelling.domain;

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
import org.jspecify.annotations.Nullable;

/**
 * PRO-1..8: too little protein, by the mean of the complete days of the last seven in grams per kilogram: severity 0 at 1.4,
 * 1 at 0.8. Needs four complete days and a body mass. Sources: Jäger 2017, Kato 2016.
 */
public final class ProteinRule implements Rule {
    private static final String RULES = "PRO-1 PRO-2 PRO-3 PRO-4 PRO-5 PRO-6 PRO-7 PRO-8";
    private static final int DAYS_NEEDED = 4;
    private static final int LAST_MEAL_HOUR = 21;
    private static final double ENOUGH_GRAMS_PER_KG = 1.4;
    private static final Ramp SEVERITY = new Ramp(ENOUGH_GRAMS_PER_KG, 0, 0.8, 1);

    @Override
    public CauseCode code() {
        return CauseCode.PROTEIN;
    }

    @Override
    public Finding judge(AthleteDay day) {
        ProteinReading reading = ProteinReading.of(day);
        if (reading.guarded()) {
            return Finding.notApplicable(CauseCode.PROTEIN, RULES, Message.of("protein.guarded"))
                    .from(List.of(), Source.KDIGO_2024);
        }
        double coverage = reading.mean7Days().coverage(DAYS_NEEDED);
        Double perKg = reading.meanGramsPerKg();
        Double mean = reading.mean7Days().mean();
        if (reading.massKg() == null || perKg == null || mean == null || coverage < Factor.LEAST_COVERAGE) {
            return insufficient(reading);
        }
        if (reading.mean7Days().completeDays() < DAYS_NEEDED) {
            return insufficient(reading);
        }
        double severity = severity(perKg);
        return Finding.of(CauseCode.PROTEIN, RULES, severity, coverage, explanation(reading, perKg, mean, severity))
                .from(facts(reading, perKg, mean), Source.JAEGER_2017, Source.KATO_2016, Source.CIURIS_2019)
                .advising(action(day, reading), counterfactual(reading.massKg(), perKg));
    }

    /** The severity 0..1 of a mean in grams per kilogram; never rises with more protein. */
    static double severity(double gramsPerKg) {
        return SEVERITY.at(gramsPerKg);
    }

    private static Finding insufficient(ProteinReading reading) {
        int missingDays = Math.max(1, DAYS_NEEDED - reading.mean7Days().completeDays());
        if (reading.massKg() == null) {
            Message missing = reading.mean7Days().completeDays() >= DAYS_NEEDED
                    ? Message.of("protein.missing.mass")
                    : Message.of("protein.missing.both", "days", missingDays);
            return Finding.insufficient(CauseCode.PROTEIN, RULES, missing, Message.of("protein.how.mass"));
        }
        return Finding.insufficient(
                CauseCode.PROTEIN,
                RULES,
                Message.of("food.missing.days", "days", missingDays),
                Message.of("food.how.days", "needed", DAYS_NEEDED, "window", 7));
    }

    private static Message explanation(ProteinReading reading, double perKg, double mean, double severity) {
        String key = key(reading, perKg, severity);
        return Message.of(
                key,
                "mean",
                mean,
                "perKg",
                perKg,
                "days",
                reading.mean7Days().completeDays(),
                "low",
                reading.gramsPerKg().low(),
                "high",
                reading.gramsPerKg().high());
    }

    private static String key(ProteinReading reading, double perKg, double severity) {
        if (FindingState.ofSeverity(severity) != FindingState.OK) {
            return "protein.low";
        }
        if (reading.isPlentyForTwoWeeks()) {
            return "protein.plenty";
        }
        return perKg < reading.gramsPerKg().low() ? "protein.near" : "protein.fine";
    }

    private static Message action(AthleteDay day, ProteinReading reading) {
        Double remaining = reading.remainingTodayGrams();
        double portion = ProteinTarget.advisedMealGrams(day);
        if (hasMealsAhead(day) && remaining != null && remaining > 0) {
            return Message.of(
                            "protein.action.remaining",
                            "eaten",
                            reading.eatenToday(),
                            "remaining",
                            remaining,
                            "portion",
                            portion)
                    .and(ofPlants(day));
        }
        return Message.of("protein.action.spread", "portion", portion).and(ofPlants(day));
    }

    /** PRO-6: how plants make up for their quality. */
    private static @Nullable Message ofPlants(AthleteDay day) {
        return ProteinTarget.eatsPlants(day) ? Message.of("protein.action.plants") : null;
    }

    /** Whether the day is running and its evening has not passed. */
    private static boolean hasMealsAhead(AthleteDay day) {
        return day.isRunning() && day.moment().atZone(day.zone()).getHour() < LAST_MEAL_HOUR;
    }

    private static @Nullable Message counterfactual(double massKg, double perKg) {
        double lacking = (ENOUGH_GRAMS_PER_KG - perKg) * massKg;
        if (lacking <= 0 || severity(perKg + lacking / massKg) > 1e-6) {
            return null;
        }
        return Message.of("protein.counterfactual", "grams", Math.ceil(lacking), "perKg", ENOUGH_GRAMS_PER_KG);
    }

    private static List<Fact> facts(ProteinReading reading, double perKg, double mean) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("proteinPerKgMean", perKg, "g/kg", ENOUGH_GRAMS_PER_KG, "7 d"));
        facts.add(new Fact("proteinMean", mean, "g", reading.targetLowGrams(), "7 d"));
        facts.add(Fact.count("completeFoodDays", reading.mean7Days().completeDays(), DAYS_NEEDED, "7 d"));
        return facts;
    }
}
