package io.freshlegs.advice.strength.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.Rule;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.Fact;
import io.freshlegs.advice.ranking.domain.Factor;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.Source;
import io.freshlegs.advice.wording.domain.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * STR-1: strength work too recent (0.6 within 24 h, 0.5 within 48, 0.3 within 72), too often (four a week or on consecutive days 0.5)
 * or too rare (at most one a week 0.2). Which muscles were loaded is not recorded, so all strength work counts as that of the legs.
 * Source: Blagrove 2018.
 */
public final class StrengthRule implements Rule {
    private static final String RULES = "STR-1 STR-2";
    private static final int HOURS = 72;
    private static final int WINDOW_DAYS = 28;
    private static final int WEEKS = 4;
    private static final int KNOWN_DAYS_NEEDED = 28;
    private static final double OFTEN = 4;
    private static final double RARE = 1;
    private static final double TIMING_OF_HABIT = 0.5;

    @Override
    public CauseCode code() {
        return CauseCode.STRENGTH;
    }

    @Override
    public Finding judge(AthleteDay day) {
        Double hours = hoursSinceStrength(day);
        double perWeek = sessionsOfFourWeeks(day) / knownWeeks(day);
        boolean consecutive = onConsecutiveDays(day);
        double recent = hours == null ? 0 : ofHours(hours);
        double often = consecutive || perWeek >= OFTEN ? 0.5 : 0;
        Integer newest = day.newestFactDaysAgo();
        double coverage = Math.min(1, (double) day.series().knownDays() / KNOWN_DAYS_NEEDED)
                * (newest == null ? 0 : AthleteDay.freshness(newest));
        if (recent == 0 && often == 0 && coverage < Factor.LEAST_COVERAGE) {
            if (newest != null && day.series().isStale()) {
                return Finding.insufficient(
                        CauseCode.STRENGTH,
                        RULES,
                        Message.of(
                                "recovery.missing.sync",
                                "days",
                                newest,
                                "since",
                                day.date().minusDays(newest)),
                        Message.of("recovery.how.sync"));
            }
            return Finding.insufficient(
                    CauseCode.STRENGTH,
                    RULES,
                    Message.of(
                            "strength.missing",
                            "days",
                            Math.max(1, KNOWN_DAYS_NEEDED / 2 - day.series().knownDays())),
                    Message.of("strength.how"));
        }
        if (recent > 0 && hours != null && recent >= often) {
            return finding(recent, 1, Message.of("strength.recent", "hours", hours), perWeek, hours)
                    .advising(
                            Message.of("strength.action.recent"),
                            Message.of("strength.counterfactual.recent", "hours", Math.ceil(HOURS - hours)));
        }
        if (often > 0) {
            String key = perWeek >= OFTEN ? "strength.often" : "strength.consecutive";
            return finding(often, 1, Message.of(key, "perWeek", perWeek), perWeek, hours)
                    .advising(Message.of("strength.action.often"), Message.of("strength.counterfactual.often"));
        }
        if (perWeek <= RARE) {
            return finding(0.2, coverage, Message.of("strength.rare", "perWeek", perWeek), perWeek, hours)
                    .withTiming(TIMING_OF_HABIT)
                    .advising(StrengthPlan.of(day).text(), null);
        }
        return finding(0, coverage, Message.of("strength.fine", "perWeek", perWeek), perWeek, hours)
                .advising(StrengthPlan.of(day).next(), null);
    }

    private static Finding finding(
            double severity, double coverage, Message explanation, double perWeek, @Nullable Double hours) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("strengthSessionsPerWeek", perWeek, "count", 2, "28 d"));
        if (hours != null) {
            facts.add(Fact.of("hoursSinceStrength", hours, "h", HOURS, "72 h"));
        }
        return Finding.of(CauseCode.STRENGTH, RULES, severity, coverage, explanation)
                .from(facts, Source.BLAGROVE_2018, Source.FRESHLEGS_CONVENTION);
    }

    /** The severity of leg work so many hours ago. */
    static double ofHours(double hours) {
        if (hours <= 24) {
            return 0.6;
        }
        if (hours <= 48) {
            return 0.5;
        }
        return hours <= HOURS ? 0.3 : 0;
    }

    private static @Nullable Double hoursSinceStrength(AthleteDay day) {
        Double least = null;
        for (WeighedWorkout workout : day.workoutsOfLastHours(HOURS)) {
            if (workout.fact().isStrengthWork()) {
                double hours = day.hoursSince(workout);
                least = least == null ? hours : Math.min(least, hours);
            }
        }
        return least;
    }

    /** The weeks, 1..4, in which a session would have been seen. */
    private static double knownWeeks(AthleteDay day) {
        return Math.max(1, Math.min(WEEKS, day.series().knownDays() / 7.0));
    }

    private static int sessionsOfFourWeeks(AthleteDay day) {
        int sessions = 0;
        for (WeighedWorkout workout : day.workouts()) {
            sessions += workout.daysAgo() < WINDOW_DAYS && workout.fact().isStrengthWork() ? 1 : 0;
        }
        return sessions;
    }

    /** Whether two of the last three days and today saw strength work one after the other. */
    private static boolean onConsecutiveDays(AthleteDay day) {
        boolean[] strength = new boolean[4];
        for (WeighedWorkout workout : day.workouts()) {
            if (workout.daysAgo() < strength.length && workout.fact().isStrengthWork()) {
                strength[workout.daysAgo()] = true;
            }
        }
        return strength[0] && strength[1] || strength[1] && strength[2] || strength[2] && strength[3];
    }
}
