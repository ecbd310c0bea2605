package io.freshlegs.advice.recovery.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.Level;
import io.freshlegs.advice.load.domain.AcuteChronic;
import io.freshlegs.advice.load.domain.LoadSeries;
import io.freshlegs.advice.load.domain.RestToBalance;
import io.freshlegs.advice.load.domain.Smoothing;
import io.freshlegs.advice.wording.domain.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is read of training and recovery on one day, and the signs of too little recovery in it, worst first. */
public final class RecoveryReading {
    /** Form in percent of fitness from which on it begins to weigh. */
    static final double FORM_THRESHOLD_PERCENT = -10;

    private static final double WARNING = 0.5;
    private static final int FORM_NEEDS_DAYS = 14;
    private static final int LONGEST_ADVISED_REST = 7;

    private final RecoverySigns seen;
    private final List<RecoverySign> signs;

    private RecoveryReading(RecoverySigns seen) {
        this.seen = seen;
        this.signs = seen.worstFirst();
    }

    public static RecoveryReading of(AthleteDay day) {
        SpikeReading spike = SpikeReading.of(day);
        Integer newest = day.newestFactDaysAgo();
        return new RecoveryReading(new RecoverySigns(
                day.series(),
                TrainingWeek.of(day),
                spike,
                Nights.of(day),
                Feeling.of(day, SorenessClock.of(day, spike)),
                Feeling.isWell(day),
                day.profile().level() == Level.NOVICE,
                newest == null ? 0 : AthleteDay.freshness(newest)));
    }

    /** The same athlete after so many days of rest from today on: nights, feelings and spikes set aside. */
    RecoveryReading afterRest(int days) {
        LoadSeries rested = series().afterRest(days);
        return new RecoveryReading(new RecoverySigns(
                rested, TrainingWeek.afterRest(rested), null, Nights.UNKNOWN, null, false, seen.novice(), 1));
    }

    public LoadSeries series() {
        return seen.series();
    }

    public TrainingWeek week() {
        return seen.week();
    }

    public @Nullable SpikeReading spike() {
        return seen.spike();
    }

    public Nights nights() {
        return seen.nights();
    }

    public @Nullable Feeling feeling() {
        return seen.feeling();
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

    /** Whether nothing weighs a half or more but two hard days in a row, of which is warned and no more. */
    boolean onlyWarns() {
        return signs.stream()
                .filter(sign -> sign.severity() >= 0.5)
                .allMatch(sign -> sign.kind() == RecoverySign.Kind.HARD_DAYS && sign.severity() <= WARNING);
    }

    /** That of the worst sign when it is worth watching, else that of the load history. */
    public double coverage() {
        return worst() >= RecoverySign.WORTH_A_SENTENCE ? signs.get(0).coverage() : seen.share(FORM_NEEDS_DAYS);
    }

    /** This week's daily load by that of the three weeks before; null unless 28 days are known. */
    public @Nullable Double acuteChronicRatio() {
        double[] daily = series().last(28);
        return daily == null ? null : AcuteChronic.uncoupled(daily);
    }

    /** Days of rest until fatigue has fallen to fitness, at most 7; null while history is too short. */
    public @Nullable Double easyDaysToBalance() {
        Double fitness = series().fitness();
        Double fatigue = series().fatigue();
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
        boolean loadWeighs =
                signs.stream().anyMatch(sign -> isOfLoad(sign) && sign.severity() >= RecoverySign.WORTH_A_SENTENCE);
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

    /** Whether form is among the signs worth a sentence. */
    boolean formWeighs() {
        return signs.stream()
                .anyMatch(sign ->
                        sign.kind() == RecoverySign.Kind.FORM && sign.severity() >= RecoverySign.WORTH_A_SENTENCE);
    }

    private static boolean isOfLoad(RecoverySign sign) {
        return switch (sign.kind()) {
            case FORM, HARD_DAYS, REST_DAYS, MONOTONY -> true;
            case SPIKE, FEELING, NIGHTS -> false;
        };
    }
}
