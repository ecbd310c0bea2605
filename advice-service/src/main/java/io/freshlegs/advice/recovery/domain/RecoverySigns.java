package io.freshlegs.advice.recovery.domain;

import io.freshlegs.advice.load.domain.LoadSeries;
import io.freshlegs.advice.load.domain.SessionSpike;
import io.freshlegs.advice.ranking.domain.Factor;
import io.freshlegs.advice.ranking.domain.Ramp;
import io.freshlegs.advice.wording.domain.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signs of too little recovery and how much each weighs: form, hard days in a row, days without rest, a spike, what the athlete feels, the
 * nights, monotony. Each has its own need of data. Source: science sections 2 to 6 and 13.
 *
 * @param feelsWell whether the athlete rates soreness and fatigue as low, which wins over the nights
 * @param novice whether two rest days a week are expected instead of one
 * @param freshness of the newest fact, 0..1
 */
record RecoverySigns(
        LoadSeries series,
        TrainingWeek week,
        @Nullable SpikeReading spike,
        Nights nights,
        @Nullable Feeling feeling,
        boolean feelsWell,
        boolean novice,
        double freshness) {
    private static final Ramp FORM = new Ramp(RecoveryReading.FORM_THRESHOLD_PERCENT, 0, -50, 1);
    private static final Ramp DAYS_SINCE_REST = new Ramp(7, 0.5, 10, 1);
    private static final Ramp HARD_DAYS = new Ramp(2, 0.5, 3, 1);
    private static final Ramp MONOTONY = new Ramp(1.5, 0, 2.5, 1);

    private static final double FEW_REST_DAYS_OF_NOVICE = 0.3;
    private static final int REST_DAYS_OF_NOVICE = 2;
    private static final double MOST_OF_NIGHTS_WHEN_WELL = 0.3;

    private static final int FORM_NEEDS_DAYS = 14;
    private static final int WEEK = 7;

    /** The signs that weigh anything and are known well enough, worst first. */
    List<RecoverySign> worstFirst() {
        List<RecoverySign> all = new ArrayList<>();
        addForm(all);
        addHardDays(all);
        addRestDays(all);
        addSpike(all);
        addFeeling(all);
        addNights(all);
        addMonotony(all);
        return all.stream()
                .filter(sign -> sign.severity() > 0 && sign.coverage() >= Factor.LEAST_COVERAGE)
                .sorted(Comparator.comparingDouble(RecoverySign::severity)
                        .reversed()
                        .thenComparing(RecoverySign::kind))
                .toList();
    }

    /** Known days by needed days, times freshness. */
    double share(int neededDays) {
        return Math.min(1, (double) series.knownDays() / neededDays) * freshness;
    }

    private void addForm(List<RecoverySign> all) {
        Double percent = series.formPercent();
        if (percent != null) {
            Message sentence = Message.of(
                    "recovery.form",
                    "percent",
                    percent,
                    "fatigue",
                    series.fatigue(),
                    "fitness",
                    series.fitness(),
                    "threshold",
                    RecoveryReading.FORM_THRESHOLD_PERCENT);
            all.add(new RecoverySign(RecoverySign.Kind.FORM, FORM.at(percent), share(FORM_NEEDS_DAYS), sentence));
        }
    }

    private void addHardDays(List<RecoverySign> all) {
        Integer row = week.hardDaysInARow();
        if (row != null && row >= 2) {
            all.add(new RecoverySign(
                    RecoverySign.Kind.HARD_DAYS,
                    HARD_DAYS.at(row),
                    freshness,
                    Message.of("recovery.hardDays", "days", row)));
        }
    }

    private void addRestDays(List<RecoverySign> all) {
        if (week.daysSinceRest() >= WEEK) {
            all.add(new RecoverySign(
                    RecoverySign.Kind.REST_DAYS,
                    DAYS_SINCE_REST.at(week.daysSinceRest()),
                    share(WEEK),
                    Message.of("recovery.noRestDay", "days", week.daysSinceRest())));
            return;
        }
        Integer restDays = week.restDaysLast7();
        if (novice && restDays != null && restDays < REST_DAYS_OF_NOVICE) {
            all.add(new RecoverySign(
                    RecoverySign.Kind.REST_DAYS,
                    FEW_REST_DAYS_OF_NOVICE,
                    share(WEEK),
                    Message.of("recovery.noviceRest", "restDays", restDays, "days", week.daysSinceRest())));
        }
    }

    private void addSpike(List<RecoverySign> all) {
        if (spike != null && spike.spike() != SessionSpike.NO_BASELINE && spike.longestBeforeMeters() != null) {
            Message sentence = Message.of(
                    "recovery.spike",
                    "kilometres",
                    spike.distanceMeters() / 1000,
                    "before",
                    spike.longestBeforeMeters() / 1000);
            all.add(new RecoverySign(RecoverySign.Kind.SPIKE, spike.spike().severity(), 1, sentence));
        }
    }

    private void addFeeling(List<RecoverySign> all) {
        if (feeling != null) {
            String key = feeling.name().equals("mood") ? "recovery.feeling.mood" : "recovery.feeling";
            Message sentence =
                    Message.of(key, "what", Message.of("feeling." + feeling.name()), "rating", feeling.rating());
            SorenessClock expected = feeling.expected();
            if (expected != null) {
                sentence = sentence.and(Message.of("recovery.expected." + expected.name()));
            }
            all.add(new RecoverySign(RecoverySign.Kind.FEELING, feeling.severity(), 1, sentence));
        }
    }

    private void addNights(List<RecoverySign> all) {
        boolean below = nights.variability() == HeartRateVariability.State.BELOW;
        Double above = nights.restingHeartRate().aboveMeanBpm();
        boolean raised = nights.restingHeartRate().state().isRaised() && above != null;
        if (below || raised) {
            String key =
                    below ? (raised ? "recovery.nights.both" : "recovery.nights.variability") : "recovery.nights.rate";
            all.add(new RecoverySign(
                    RecoverySign.Kind.NIGHTS,
                    feelsWell ? Math.min(MOST_OF_NIGHTS_WHEN_WELL, nights.severity()) : nights.severity(),
                    1,
                    Message.of(
                            key,
                            "above",
                            orZero(above),
                            "week",
                            orZero(nights.weekRmssdMs()),
                            "lowest",
                            orZero(nights.lowestNormalRmssdMs()))));
        }
    }

    /** Of a value whose sentence is not said while it is unknown. */
    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private void addMonotony(List<RecoverySign> all) {
        Double monotony = week.monotony();
        if (monotony != null && week.monotonyCounts()) {
            all.add(new RecoverySign(
                    RecoverySign.Kind.MONOTONY,
                    MONOTONY.at(monotony),
                    share(WEEK),
                    Message.of("recovery.monotony", "monotony", monotony)));
        }
    }
}
