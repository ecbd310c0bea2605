package io.freshlegs.advice.recovery.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.load.domain.AcuteChronic;
import io.freshlegs.advice.load.domain.LoadSeries;
import io.freshlegs.advice.load.domain.RestToBalance;
import io.freshlegs.advice.load.domain.SessionSpike;
import io.freshlegs.advice.load.domain.Smoothing;
import io.freshlegs.advice.ranking.domain.Factor;
import io.freshlegs.advice.ranking.domain.Ramp;
import io.freshlegs.advice.wording.domain.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is read of training and recovery on one day, and the signs of too little recovery in it, worst first. */
public final class RecoveryReading {
    /** Form in percent of fitness from which on it begins to weigh. */
    static final double FORM_THRESHOLD_PERCENT = -10;

    private static final Ramp FORM = new Ramp(FORM_THRESHOLD_PERCENT, 0, -50, 1);
    private static final Ramp DAYS_SINCE_REST = new Ramp(7, 0.5, 10, 1);
    private static final Ramp HARD_DAYS = new Ramp(2, 0.5, 3, 1);
    private static final Ramp MONOTONY = new Ramp(1.5, 0, 2.5, 1);

    private static final int FORM_NEEDS_DAYS = 14;
    private static final int WEEK = 7;
    private static final int LONGEST_ADVISED_REST = 7;

    private final LoadSeries series;
    private final TrainingWeek week;
    private final @Nullable SpikeReading spike;
    private final Nights nights;
    private final @Nullable Feeling feeling;
    private final double freshness;
    private final List<RecoverySign> signs;

    private RecoveryReading(
            LoadSeries series,
            TrainingWeek week,
            @Nullable SpikeReading spike,
            Nights nights,
            @Nullable Feeling feeling,
            double freshness) {
        this.series = series;
        this.week = week;
        this.spike = spike;
        this.nights = nights;
        this.feeling = feeling;
        this.freshness = freshness;
        List<RecoverySign> all = new ArrayList<>();
        addForm(all);
        addHardDays(all);
        addRestDays(all);
        addSpike(all);
        addFeeling(all);
        addNights(all);
        addMonotony(all);
        signs = all.stream()
                .filter(sign -> sign.severity() > 0 && sign.coverage() >= Factor.LEAST_COVERAGE)
                .sorted(Comparator.comparingDouble(RecoverySign::severity)
                        .reversed()
                        .thenComparing(RecoverySign::kind))
                .toList();
    }

    public static RecoveryReading of(AthleteDay day) {
        SpikeReading spike = SpikeReading.of(day);
        Integer newest = day.newestFactDaysAgo();
        return new RecoveryReading(
                day.series(),
                TrainingWeek.of(day),
                spike,
                Nights.of(day),
                Feeling.of(day, SorenessClock.of(day, spike)),
                newest == null ? 0 : AthleteDay.freshness(newest));
    }

    /** The same athlete after so many days of rest from today on: nights, feelings and spikes set aside. */
    RecoveryReading afterRest(int days) {
        LoadSeries rested = series.afterRest(days);
        Nights unknown = new Nights(
                HeartRateVariability.State.INSUFFICIENT_DATA,
                new RestingHeartRate(RestingHeartRate.State.UNKNOWN, null));
        return new RecoveryReading(rested, TrainingWeek.afterRest(rested), null, unknown, null, 1);
    }

    public LoadSeries series() {
        return series;
    }

    public TrainingWeek week() {
        return week;
    }

    public @Nullable SpikeReading spike() {
        return spike;
    }

    public Nights nights() {
        return nights;
    }

    public @Nullable Feeling feeling() {
        return feeling;
    }

    /** The signs that weigh anything, worst first. */
    List<RecoverySign> signs() {
        return signs;
    }

    /** The weight of the worst sign, 0 without any. */
    public double worst() {
        return signs.isEmpty() ? 0 : signs.get(0).severity();
    }

    /** The worst sign in a few words, for a headline; there is one whenever training is held back. */
    public Message worstInShort() {
        return signs.isEmpty() ? Message.of("why.FORM") : signs.get(0).inShort();
    }

    /** The worst sign plus 0.1 for each other of at least 0.5, at most 1. */
    public double severity() {
        long others =
                signs.stream().skip(1).filter(sign -> sign.severity() >= 0.5).count();
        return Math.min(1, worst() + 0.1 * others);
    }

    /** That of the worst sign when it is worth watching, else that of the load history. */
    public double coverage() {
        return worst() >= 0.2 ? signs.get(0).coverage() : share(FORM_NEEDS_DAYS);
    }

    /** This week's daily load by that of the three weeks before; null unless 28 days are known. */
    public @Nullable Double acuteChronicRatio() {
        double[] daily = series.last(28);
        return daily == null ? null : AcuteChronic.uncoupled(daily);
    }

    /** Days of rest until fatigue has fallen to fitness, at most 7; null while history is too short. */
    public @Nullable Double easyDaysToBalance() {
        Double fitness = series.fitness();
        Double fatigue = series.fatigue();
        if (fitness == null || fatigue == null) {
            return null;
        }
        if (fitness <= 0) {
            return fatigue <= 0 ? 0.0 : (Double) (double) LONGEST_ADVISED_REST;
        }
        return Math.min(LONGEST_ADVISED_REST, RestToBalance.days(fitness, fatigue, Smoothing.EXP));
    }

    /** The fewest days of rest, 1..7, after which the load behind these signs is no longer worth watching; null if it already is not. */
    public @Nullable Integer restDaysToRecover() {
        boolean loadWeighs = signs.stream().anyMatch(RecoveryReading::isOfLoad);
        if (!loadWeighs) {
            return null;
        }
        for (int days = 1; days <= LONGEST_ADVISED_REST; days++) {
            if (afterRest(days).worst() == 0) {
                return days;
            }
        }
        return null;
    }

    /** Whether form is among the signs. */
    boolean formWeighs() {
        return signs.stream().anyMatch(sign -> sign.kind() == RecoverySign.Kind.FORM);
    }

    private static boolean isOfLoad(RecoverySign sign) {
        return switch (sign.kind()) {
            case FORM, HARD_DAYS, REST_DAYS, MONOTONY -> true;
            case SPIKE, FEELING, NIGHTS -> false;
        };
    }

    private double share(int neededDays) {
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
                    FORM_THRESHOLD_PERCENT);
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
            Message sentence = Message.of(
                    "recovery.feeling", "what", Message.of("feeling." + feeling.name()), "rating", feeling.rating());
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
                    nights.severity(),
                    1,
                    Message.of(key, "above", above == null ? 0.0 : above)));
        }
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
