package io.freshlegs.advice.recovery.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.Rule;
import io.freshlegs.advice.facts.domain.Level;
import io.freshlegs.advice.load.domain.LoadHistory;
import io.freshlegs.advice.load.domain.LoadQuality;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.Confidence;
import io.freshlegs.advice.ranking.domain.Fact;
import io.freshlegs.advice.ranking.domain.Factor;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.FindingState;
import io.freshlegs.advice.ranking.domain.Source;
import io.freshlegs.advice.wording.domain.Message;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * REC-1..4, SPIKE-1, HRV-1, RHR-1, FEEL-1: too little recovery. Each sign has its own severity and its own need of data; the worst
 * one leads, and each other of at least 0.5 adds 0.1. A clean bill needs at least half of 14 contiguous known days.
 * Source: science sections 2 to 6 and 13.
 */
public final class RecoveryRule implements Rule {
    private static final String RULES = "REC-1 REC-2 REC-3 SPIKE-1 HRV-1 RHR-1 FEEL-1";
    private static final int DAYS_NEEDED = LoadHistory.DAYS_TO_SHOW;
    private static final int DAYS_FOR_A_FIRST_WORD = 7;
    private static final double MUCH_STRAIN = 1.5;
    private static final double FAST_PROGRESSION = 30;
    private static final int MOST_SENTENCES = 3;

    @Override
    public CauseCode code() {
        return CauseCode.RECOVERY;
    }

    @Override
    public Finding judge(AthleteDay day) {
        RecoveryReading reading = RecoveryReading.of(day);
        if (reading.coverage() < Factor.LEAST_COVERAGE) {
            return insufficient(day, reading);
        }
        Finding finding = Finding.of(
                        CauseCode.RECOVERY, RULES, reading.severity(), reading.coverage(), explanation(reading))
                .from(facts(day, reading), sources(reading));
        if (finding.state() == FindingState.CONTRIBUTING && reading.onlyWarns()) {
            finding = finding.withState(FindingState.WATCH);
        }
        return finding.withConfidence(confidence(day, reading, finding.confidence()))
                .advising(action(reading), counterfactual(day, reading));
    }

    private static Finding insufficient(AthleteDay day, RecoveryReading reading) {
        Integer newest = day.newestFactDaysAgo();
        if (newest != null && reading.series().isStale()) {
            return Finding.insufficient(
                    CauseCode.RECOVERY,
                    RULES,
                    Message.of(
                            "recovery.missing.sync",
                            "days",
                            newest,
                            "since",
                            day.date().minusDays(newest)),
                    Message.of("recovery.how.sync"));
        }
        int more = Math.max(1, DAYS_FOR_A_FIRST_WORD - reading.series().knownDays());
        return Finding.insufficient(
                CauseCode.RECOVERY,
                RULES,
                Message.of("recovery.missing.days", "days", more),
                Message.of("recovery.how.days", "needed", DAYS_NEEDED));
    }

    private static Message explanation(RecoveryReading reading) {
        List<RecoverySign> signs = reading.signs();
        if (reading.worst() < RecoverySign.WORTH_A_SENTENCE) {
            return fine(reading);
        }
        Message text = Message.of("recovery.lead");
        int sentences = 0;
        for (RecoverySign sign : signs) {
            if (sign.severity() >= RecoverySign.WORTH_A_SENTENCE && sentences < MOST_SENTENCES) {
                text = text.and(sign.sentence());
                sentences++;
            }
        }
        return text;
    }

    private static Message fine(RecoveryReading reading) {
        Double percent = reading.series().formPercent();
        Integer restDays = reading.week().restDaysLast7();
        if (percent == null || restDays == null) {
            return Message.of("recovery.fine.young", "days", reading.series().knownDays());
        }
        return Message.of("recovery.fine", "percent", percent, "restDays", restDays);
    }

    private static Message action(RecoveryReading reading) {
        return switch (TrainingToday.of(reading.worst())) {
            case REST -> Message.of("recovery.action.rest");
            case EASY -> Message.of("recovery.action.easy");
            case AS_PLANNED -> Message.of("recovery.action.planned");
        };
    }

    private static @Nullable Message counterfactual(AthleteDay day, RecoveryReading reading) {
        Integer days = reading.restDaysToRecover();
        if (days == null) {
            return null;
        }
        Double today = reading.series().today();
        int ahead = today != null && today > 0 ? days + 1 : days;
        Double percent = reading.afterRest(days).series().formPercent();
        if (percent == null || !reading.formWeighs()) {
            return Message.of(
                    "recovery.counterfactual.rest",
                    "days",
                    days,
                    "on",
                    day.date().plusDays(ahead));
        }
        return Message.of(
                "recovery.counterfactual.form",
                "days",
                days,
                "on",
                day.date().plusDays(ahead),
                "percent",
                percent,
                "threshold",
                RecoveryReading.FORM_THRESHOLD_PERCENT);
    }

    private static Confidence confidence(AthleteDay day, RecoveryReading reading, Confidence byCoverage) {
        Confidence confidence = byCoverage;
        boolean readFromForm =
                reading.signs().isEmpty() || reading.signs().get(0).kind() == RecoverySign.Kind.FORM;
        if (readFromForm && reading.series().history() != LoadHistory.READY) {
            return Confidence.LOW;
        }
        if (reading.series().assumedRestDays() > 0) {
            confidence = confidence.oneStepLower();
        }
        return isMostlyGuessed(day) ? confidence.oneStepLower() : confidence;
    }

    /** Whether at least half of the points of the last 28 days come from methods of low quality. */
    private static boolean isMostlyGuessed(AthleteDay day) {
        double points = 0;
        double low = 0;
        for (WeighedWorkout workout : day.workoutsOfLast(28)) {
            points += workout.load().points();
            low += workout.load().quality() == LoadQuality.LOW ? workout.load().points() : 0;
        }
        return points > 0 && low >= 0.5 * points;
    }

    private static List<Fact> facts(AthleteDay day, RecoveryReading reading) {
        List<Fact> facts = new ArrayList<>();
        Double percent = reading.series().formPercent();
        if (percent != null) {
            facts.add(Fact.of("formPercent", percent, "%", RecoveryReading.FORM_THRESHOLD_PERCENT, "42 d"));
            facts.add(Fact.of("fitness", reading.series().fitness(), "points/d"));
            facts.add(Fact.of("fatigue", reading.series().fatigue(), "points/d"));
        }
        Integer row = reading.week().hardDaysInARow();
        if (row != null) {
            facts.add(Fact.count("hardDaysInARow", row, 2, "to today"));
        }
        if (reading.series().knownDays() > 0) {
            facts.add(Fact.count("daysSinceRestDay", reading.week().daysSinceRest(), 7, "to yesterday"));
        }
        SpikeReading spike = reading.spike();
        if (spike != null && spike.ratio() != null) {
            facts.add(Fact.of("sessionSpikeRatio", spike.ratio(), "ratio", 1.1, "72 h by 30 d"));
        }
        if (reading.week().monotony() != null) {
            facts.add(Fact.of("monotony", reading.week().monotony(), "ratio", 2, "7 d"));
        }
        Double strain = reading.week().strain();
        Double usualStrain = TrainingWeek.usualStrain(reading.series());
        if (strain != null && usualStrain != null) {
            facts.add(Fact.of("strain", strain, "points", MUCH_STRAIN * usualStrain, "7 d by own 8 weeks"));
        }
        Double ratio = reading.acuteChronicRatio();
        if (ratio != null) {
            facts.add(new Fact("acuteChronicRatio", ratio, "ratio", null, "7 d by 21 d"));
        }
        Double progression = day.profile().level() == Level.NOVICE ? TrainingWeek.distanceProgression(day) : null;
        if (progression != null) {
            facts.add(Fact.of("weekProgression", progression, "%", FAST_PROGRESSION, "7 d by 7 d"));
        }
        Feeling feeling = reading.feeling();
        if (feeling != null) {
            boolean mood = feeling.name().equals("mood");
            facts.add(Fact.of(feeling.name(), feeling.rating(), "1..5", mood ? 2 : 4, "newest check-in"));
        }
        Double week = reading.nights().weekRmssdMs();
        Double lowest = reading.nights().lowestNormalRmssdMs();
        if (week != null && lowest != null) {
            facts.add(Fact.of("hrvWeekMean", week, "ms", lowest, "7 nights by 60 d"));
        }
        if (reading.nights().restingHeartRate().aboveMeanBpm() != null) {
            facts.add(Fact.of(
                    "restingHeartRateAboveMean",
                    reading.nights().restingHeartRate().aboveMeanBpm(),
                    "bpm",
                    3,
                    "7 d by 60 d"));
        }
        return facts;
    }

    private static Source[] sources(RecoveryReading reading) {
        Set<Source> sources = EnumSet.of(Source.MEEUSEN_2013);
        for (RecoverySign sign : reading.signs()) {
            switch (sign.kind()) {
                case FORM -> sources.add(Source.BANISTER_1991);
                case SPIKE -> sources.add(Source.FRANDSEN_2025);
                case FEELING -> sources.add(Source.SAW_2016);
                case NIGHTS -> sources.addAll(Set.of(Source.PLEWS_2013, Source.BOSQUET_2008));
                case MONOTONY -> sources.add(Source.FOSTER_1998);
                case HARD_DAYS, REST_DAYS -> sources.add(Source.FRESHLEGS_CONVENTION);
            }
        }
        return sources.toArray(Source[]::new);
    }
}
