package io.freshlegs.advice.today.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.Rule;
import io.freshlegs.advice.facts.domain.AthleteZone;
import io.freshlegs.advice.flags.domain.FlagLevel;
import io.freshlegs.advice.flags.domain.MedicalFlag;
import io.freshlegs.advice.flags.domain.MedicalFlags;
import io.freshlegs.advice.load.domain.FormBand;
import io.freshlegs.advice.load.domain.LoadSeries;
import io.freshlegs.advice.load.domain.SessionSpike;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.Fact;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.FindingState;
import io.freshlegs.advice.ranking.domain.Likelihood;
import io.freshlegs.advice.ranking.domain.Ranking;
import io.freshlegs.advice.recovery.domain.RecoveryReading;
import io.freshlegs.advice.recovery.domain.SpikeReading;
import io.freshlegs.advice.recovery.domain.TrainingToday;
import io.freshlegs.advice.sleep.domain.SleepReading;
import io.freshlegs.advice.wording.domain.Message;
import io.freshlegs.advice.wording.domain.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Findings put together as an advice: flags first, then causes ranked, the rest by what is known of it. With a flag that stops training
 * nothing else is advised. Every contributor stands in exactly one of causes, fine and not enough data. Used once and dropped.
 */
final class AdviceAssembly {
    private static final int MOST_CAUSES = 5;

    private final DayView view;
    private final AthleteDay day;
    private final Wording wording;
    private final RecoveryReading recovery;
    private final List<MedicalFlag> flags;
    private final FlagLevel worstFlag;
    private final Map<CauseCode, Finding> findings = new EnumMap<>(CauseCode.class);

    AdviceAssembly(DayView view, Wording wording) {
        this.view = view;
        this.day = view.day();
        this.wording = wording;
        this.recovery = RecoveryReading.of(day);
        this.flags = MedicalFlags.of(day);
        this.worstFlag = flags.isEmpty() ? FlagLevel.NONE : flags.get(0).level();
        for (Rule rule : Rules.all()) {
            findings.put(rule.code(), SafetyFilter.soften(rule.judge(day), day));
        }
    }

    Advice assemble(@Nullable LocalDate knownFrom) {
        boolean stopped = worstFlag.stopsTraining();
        List<Finding> causes = stopped ? List.of() : causes();
        TrainingToday training = training();
        FoodSections food = new FoodSections(day, wording, !stopped);
        Finding ofRecovery = finding(CauseCode.RECOVERY);
        return new Advice(
                null,
                day.date(),
                AthleteZone.nameOf(day.zone()),
                AdviceEngine.RULE_SET,
                InputsHash.of(view.window(), day.date(), knownFrom),
                wording.text(Headline.of(worstFlag, training, recovery, ofRecovery, causes)),
                new Advice.Training(training == null ? null : training.code(), wording.text(trainingText(training))),
                flags.stream().map(this::flag).toList(),
                causes.stream().map(this::cause).toList(),
                stopped ? List.of() : fine(causes),
                stopped ? List.of() : notEnoughData(),
                recoverySection(ofRecovery.state()),
                food.protein(finding(CauseCode.PROTEIN).state()),
                food.iron(finding(CauseCode.IRON).state()),
                food.carbohydrate(finding(CauseCode.CARBOHYDRATE).state()),
                null);
    }

    private Finding finding(CauseCode code) {
        Finding finding = findings.get(code);
        if (finding == null) {
            throw new IllegalStateException("No rule judges " + code);
        }
        return finding;
    }

    private List<Finding> causes() {
        List<Finding> candidates =
                findings.values().stream().filter(Finding::isCandidate).toList();
        return Ranking.rank(candidates, Finding::factor).stream()
                .limit(MOST_CAUSES)
                .toList();
    }

    private @Nullable TrainingToday training() {
        if (worstFlag.stopsTraining()) {
            return TrainingToday.REST;
        }
        return finding(CauseCode.RECOVERY).state() == FindingState.INSUFFICIENT_DATA
                ? null
                : TrainingToday.of(recovery.worst());
    }

    private Message trainingText(@Nullable TrainingToday training) {
        if (worstFlag.stopsTraining()) {
            return Message.of("training.flag");
        }
        if (training == null) {
            return Message.of("training.unknown");
        }
        return Message.of("training." + training.code());
    }

    private Advice.Flag flag(MedicalFlag flag) {
        return new Advice.Flag(flag.level().name(), flag.code(), wording.text(flag.text()));
    }

    private Advice.Cause cause(Finding finding) {
        double priority = finding.factor().priority();
        return new Advice.Cause(
                finding.code().name(),
                finding.state(),
                Likelihood.ofPriority(priority).code(),
                finding.confidence(),
                finding.severity(),
                finding.code().evidence(),
                priority,
                wording.text(Message.of("cause." + finding.code().name() + ".title")),
                wording.text(finding.explanation()),
                textOrNull(finding.action()),
                textOrNull(finding.counterfactual()),
                facts(finding),
                finding.sources().stream()
                        .map(source -> new Advice.Source(source.id(), source.citation()))
                        .toList());
    }

    private @Nullable String textOrNull(@Nullable Message message) {
        return message == null ? null : wording.text(message);
    }

    private static List<Advice.Fact> facts(Finding finding) {
        List<Advice.Fact> facts = new ArrayList<>();
        for (Fact fact : finding.facts()) {
            facts.add(new Advice.Fact(fact.name(), fact.value(), fact.unit(), fact.threshold(), fact.window()));
        }
        return List.copyOf(facts);
    }

    /** What is no cause, told together with what to do about it, if anything. */
    private List<Advice.Fine> fine(List<Finding> causes) {
        return findings.values().stream()
                .filter(finding -> finding.state() != FindingState.INSUFFICIENT_DATA && !causes.contains(finding))
                .map(finding -> new Advice.Fine(
                        finding.code().name(),
                        finding.state(),
                        wording.text(finding.explanation().and(finding.action())),
                        facts(finding)))
                .toList();
    }

    private List<Advice.NotEnoughData> notEnoughData() {
        List<Advice.NotEnoughData> lacking = new ArrayList<>();
        for (Finding finding : findings.values()) {
            Message missing = finding.missing();
            Message how = finding.how();
            if (finding.state() == FindingState.INSUFFICIENT_DATA && missing != null && how != null) {
                lacking.add(new Advice.NotEnoughData(finding.code().name(), wording.text(missing), wording.text(how)));
            }
        }
        return List.copyOf(lacking);
    }

    private Advice.Recovery recoverySection(FindingState state) {
        LoadSeries series = recovery.series();
        SpikeReading spike = recovery.spike();
        SessionSpike spikeClass = SpikeReading.classOf(day);
        return new Advice.Recovery(
                state,
                series.today(),
                series.sumOfLast7(),
                series.fitness(),
                series.fatigue(),
                series.form(),
                series.formPercent(),
                formBand(series),
                series.history().code(),
                recovery.easyDaysToBalance(),
                recovery.week().restDaysLast7(),
                recovery.week().hardDaysInARow(),
                recovery.week().monotony(),
                recovery.week().strain(),
                spike == null ? null : spike.ratio(),
                spikeClass == null ? null : spikeClass.code(),
                recovery.acuteChronicRatio(),
                recovery.nights().variability().code(),
                recovery.nights().restingHeartRate().state().code(),
                SleepReading.of(day).meanMinutes());
    }

    private static @Nullable String formBand(LoadSeries series) {
        Double form = series.form();
        Double percent = series.formPercent();
        Double fitness = series.fitness();
        return form == null || percent == null || fitness == null
                ? null
                : FormBand.of(form, percent, fitness).code();
    }
}
