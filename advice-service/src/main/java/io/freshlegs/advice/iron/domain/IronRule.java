package io.freshlegs.advice.iron.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.Rule;
import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.Diet;
import io.freshlegs.advice.facts.domain.Sex;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.Fact;
import io.freshlegs.advice.ranking.domain.Factor;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.FindingState;
import io.freshlegs.advice.ranking.domain.Ramp;
import io.freshlegs.advice.ranking.domain.Source;
import io.freshlegs.advice.wording.domain.Message;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * IRON-1..3: low iron, by risk points: 2 weigh 0.3, 4 weigh 0.6, 6 and more 0.8, fewer than 2 nothing. Needs seven complete food
 * days of fourteen, or fresh laboratory values below the range. A man with no point but his intake never exceeds 0.3. Food only; never
 * a dose or a product. Sources: IOM 2001, Peeling 2007, Mettler 2010.
 */
public final class IronRule implements Rule {
    private static final String RULES = "IRON-1 IRON-2 IRON-3 IRON-4 IRON-5";
    private static final int WATCH_POINTS = 2;
    private static final int BLOOD_TEST_POINTS = 4;
    private static final Ramp WATCH = new Ramp(WATCH_POINTS, 0.3, BLOOD_TEST_POINTS, 0.6);
    private static final Ramp ASK = new Ramp(BLOOD_TEST_POINTS, 0.6, 6, 0.8);
    private static final double MOST_WITHOUT_RISK = 0.3;
    private static final Set<IronRisk> OF_INTAKE =
            EnumSet.of(IronRisk.INTAKE_BELOW_REFERENCE, IronRisk.INTAKE_BELOW_REQUIREMENT);

    @Override
    public CauseCode code() {
        return CauseCode.IRON;
    }

    @Override
    public Finding judge(AthleteDay day) {
        if (day.profile().has(Condition.HAEMOCHROMATOSIS)) {
            return Finding.notApplicable(CauseCode.IRON, RULES, Message.of("iron.guarded"));
        }
        IronReading reading = IronReading.of(day);
        double coverage = coverage(reading);
        if (coverage < Factor.LEAST_COVERAGE) {
            return insufficient(reading);
        }
        double severity = severity(day, reading);
        return Finding.of(CauseCode.IRON, RULES, severity, coverage, explanation(reading, severity))
                .from(facts(reading), sources(reading))
                .advising(action(day, reading, severity), counterfactual(reading));
    }

    private static double coverage(IronReading reading) {
        if (reading.lab().isLow()) {
            return 1;
        }
        boolean enoughDays = reading.mean14Days().completeDays() >= IronReading.DAYS_NEEDED;
        return reading.reference() == null || !enoughDays
                ? 0
                : reading.mean14Days().coverage(IronReading.DAYS_NEEDED);
    }

    private static Finding insufficient(IronReading reading) {
        int complete = reading.mean14Days().completeDays();
        int more = IronReading.DAYS_NEEDED - complete;
        if (reading.reference() == null) {
            Message missing =
                    more > 0 ? Message.of("iron.missing.both", "days", more) : Message.of("iron.missing.profile");
            return Finding.insufficient(CauseCode.IRON, RULES, missing, Message.of("iron.how.profile"));
        }
        return Finding.insufficient(
                CauseCode.IRON,
                RULES,
                Message.of("food.missing.days", "days", Math.max(1, more)),
                Message.of("food.how.days", "needed", IronReading.DAYS_NEEDED, "window", IronReading.WINDOW_DAYS));
    }

    private static double severity(AthleteDay day, IronReading reading) {
        double severity = ofPoints(reading.points());
        boolean onlyIntake = OF_INTAKE.containsAll(reading.risks());
        if (day.profile().knownSex() == Sex.MALE && onlyIntake) {
            severity = Math.min(MOST_WITHOUT_RISK, severity);
        }
        Integer stage = reading.lab().stage();
        if (stage != null && stage >= 2) {
            return Math.max(severity, stage == 2 ? 0.6 : 0.8);
        }
        return severity;
    }

    /** The severity of risk points. */
    static double ofPoints(int points) {
        if (points < WATCH_POINTS) {
            return 0;
        }
        return points <= BLOOD_TEST_POINTS ? WATCH.at(points) : ASK.at(points);
    }

    private static Message explanation(IronReading reading, double severity) {
        Message text = Message.of(lead(severity));
        Double mean = reading.mean14Days().mean();
        IronReference reference = reading.reference();
        if (mean != null && reference != null && reading.verdict() != IronReading.Verdict.UNKNOWN) {
            text = text.and(Message.of(
                    "iron.intake." + reading.verdict().code(),
                    "mean",
                    mean,
                    "days",
                    reading.mean14Days().completeDays(),
                    "reference",
                    reference.referenceIntake(),
                    "requirement",
                    reference.averageRequirement()));
        }
        if (reading.lab().isLow()) {
            text = text.and(Message.of("iron.lab.low"));
        }
        if (severity < 0.2 || reading.risks().isEmpty()) {
            return text;
        }
        return text.and(Message.of("iron.risks", "points", reading.points(), "risks", risks(reading.risks())));
    }

    private static String lead(double severity) {
        return switch (FindingState.ofSeverity(severity)) {
            case CONTRIBUTING -> "iron.lead";
            case WATCH -> "iron.lead.watch";
            case OK, INSUFFICIENT_DATA, NOT_APPLICABLE -> "iron.lead.fine";
        };
    }

    private static Message risks(Set<IronRisk> risks) {
        Message all = null;
        for (IronRisk risk : risks) {
            Message one = Message.of("iron.risk." + risk.name());
            all = all == null ? one : Message.of("list", "first", all, "next", one);
        }
        return all == null ? Message.of("list.empty") : all;
    }

    private static @Nullable Message action(AthleteDay day, IronReading reading, double severity) {
        if (FindingState.ofSeverity(severity) == FindingState.OK
                && reading.verdict() == IronReading.Verdict.COVERS_REFERENCE) {
            return null;
        }
        Diet diet = day.profile().diet();
        Message food = Message.of(diet == Diet.OMNIVORE ? "iron.action.food.omnivore" : "iron.action.food.plants");
        if (reading.lab().isLow()) {
            return Message.of("iron.action.lab").and(food);
        }
        boolean ask = reading.points() >= BLOOD_TEST_POINTS
                && severity >= 0.5
                && !reading.lab().isFresh();
        return ask ? Message.of("iron.action.ask").and(food) : food;
    }

    private static @Nullable Message counterfactual(IronReading reading) {
        Double mean = reading.mean14Days().mean();
        IronReference reference = reading.reference();
        if (mean == null || reference == null || mean >= reference.referenceIntake()) {
            return null;
        }
        if (reading.verdict() == IronReading.Verdict.UNKNOWN) {
            return null;
        }
        return Message.of(
                "iron.counterfactual",
                "more",
                reference.referenceIntake() - mean,
                "reference",
                reference.referenceIntake(),
                "points",
                reading.points(),
                "fewer",
                reading.coveringReference().points());
    }

    private static List<Fact> facts(IronReading reading) {
        List<Fact> facts = new ArrayList<>();
        IronReference reference = reading.reference();
        Double mean = reading.mean14Days().mean();
        if (reference != null && mean != null) {
            facts.add(Fact.of("ironMean", mean, "mg", reference.referenceIntake(), "14 d"));
            facts.add(Fact.of("averageRequirement", reference.averageRequirement(), "mg"));
        }
        facts.add(Fact.count("riskPoints", reading.points(), WATCH_POINTS, "today"));
        facts.add(Fact.count("completeFoodDays", reading.mean14Days().completeDays(), IronReading.DAYS_NEEDED, "14 d"));
        return facts;
    }

    private static Source[] sources(IronReading reading) {
        return reading.lab().isLow()
                ? new Source[] {Source.IOM_2001, Source.PEELING_2007, Source.FRESHLEGS_CONVENTION}
                : new Source[] {Source.IOM_2001, Source.METTLER_2010, Source.FRESHLEGS_CONVENTION};
    }
}
