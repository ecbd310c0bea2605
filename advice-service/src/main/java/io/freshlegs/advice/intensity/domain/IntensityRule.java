package io.freshlegs.advice.intensity.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.Rule;
import io.freshlegs.advice.facts.domain.Level;
import io.freshlegs.advice.facts.domain.SportFamily;
import io.freshlegs.advice.load.domain.HardSession;
import io.freshlegs.advice.load.domain.WeighedWorkout;
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
 * INT-1, REC-2: too many hard sessions, by their share of the endurance sessions of 28 days: worth watching above 30 percent (0.2), contributing
 * above 40 (0.5), 60 percent weigh 1; intervals, sprints or HIIT on two days in a row of the last seven weigh 0.6; more hard days in seven than
 * the athlete's level carries (novice 1, recreational 2, advanced 3) weigh 0.3. The share needs eight sessions. Source: Seiler 2010.
 */
public final class IntensityRule implements Rule {
    private static final String RULES = "INT-1 REC-2";
    private static final int WINDOW_DAYS = 28;
    private static final int SESSIONS_NEEDED = 8;
    private static final int SPACING_DAYS = 7;
    private static final double WATCH_PERCENT = 30;
    private static final double TARGET_PERCENT = 20;
    private static final double CONTRIBUTING_PERCENT = 40;
    private static final double CONSECUTIVE = 0.6;
    private static final double MANY_FOR_LEVEL = 0.3;
    private static final Ramp TO_WATCH = new Ramp(TARGET_PERCENT, 0, WATCH_PERCENT, 0.2);
    private static final Ramp TO_CONTRIBUTING = new Ramp(WATCH_PERCENT, 0.2, CONTRIBUTING_PERCENT, 0.5);
    private static final Ramp TO_FULL = new Ramp(CONTRIBUTING_PERCENT, 0.5, 60, 1);

    @Override
    public CauseCode code() {
        return CauseCode.INTENSITY;
    }

    @Override
    public Finding judge(AthleteDay day) {
        int sessions = 0;
        int hard = 0;
        for (WeighedWorkout workout : day.workouts()) {
            if (workout.daysAgo() < WINDOW_DAYS && isEndurance(workout)) {
                sessions++;
                hard += workout.hard() ? 1 : 0;
            }
        }
        boolean consecutive = highIntensityOnConsecutiveDays(day);
        int hardDays = hardDaysOfLastWeek(day);
        Integer most = mostHardDays(day.profile().level());
        boolean manyForLevel = most != null && hardDays > most;
        double freshness = freshness(day);
        boolean judgesShare = sessions >= SESSIONS_NEEDED && freshness >= Factor.LEAST_COVERAGE;
        if (!judgesShare && !consecutive && !manyForLevel) {
            return Finding.insufficient(
                    CauseCode.INTENSITY,
                    RULES,
                    Message.of("intensity.missing", "sessions", Math.max(1, SESSIONS_NEEDED - sessions)),
                    Message.of("intensity.how"));
        }
        double percent = sessions == 0 ? 0 : 100.0 * hard / sessions;
        boolean shareIsHigh = judgesShare && percent > WATCH_PERCENT;
        double severity = Math.max(
                consecutive ? CONSECUTIVE : manyForLevel ? MANY_FOR_LEVEL : 0, judgesShare ? ofPercent(percent) : 0);
        List<Message> told = new ArrayList<>();
        if (consecutive) {
            told.add(Message.of("intensity.consecutive"));
        }
        if (shareIsHigh) {
            told.add(Message.of("intensity.share", "percent", percent, "sessions", sessions));
        }
        if (manyForLevel) {
            told.add(Message.of("intensity.level", "days", hardDays, "most", most));
        }
        if (told.isEmpty()) {
            told.add(Message.of("intensity.fine", "percent", percent, "sessions", sessions));
        }
        return Finding.of(
                        CauseCode.INTENSITY,
                        RULES,
                        severity,
                        judgesShare ? freshness : 1,
                        Message.oneAfterTheOther(told))
                .withState(state(percent, judgesShare, consecutive, manyForLevel))
                .from(facts(percent, sessions, hardDays, most), Source.SEILER_2010, Source.FRESHLEGS_CONVENTION)
                .advising(
                        consecutive || shareIsHigh || manyForLevel ? Message.of("intensity.action") : null,
                        counterfactual(hard, sessions, consecutive, shareIsHigh));
    }

    /** By the borders of the rule itself, which belong to the milder state. */
    private static FindingState state(double percent, boolean judgesShare, boolean consecutive, boolean manyForLevel) {
        if (consecutive || (judgesShare && percent > CONTRIBUTING_PERCENT)) {
            return FindingState.CONTRIBUTING;
        }
        return manyForLevel || (judgesShare && percent > WATCH_PERCENT) ? FindingState.WATCH : FindingState.OK;
    }

    private static double freshness(AthleteDay day) {
        Integer newest = day.newestFactDaysAgo();
        return newest == null ? 0 : AthleteDay.freshness(newest);
    }

    private static int hardDaysOfLastWeek(AthleteDay day) {
        boolean[] hard = new boolean[SPACING_DAYS];
        for (WeighedWorkout workout : day.workoutsOfLast(SPACING_DAYS)) {
            hard[workout.daysAgo()] |= workout.hard() && isEndurance(workout);
        }
        int days = 0;
        for (boolean one : hard) {
            days += one ? 1 : 0;
        }
        return days;
    }

    /** REC-2: the hard days a week that a level carries, or null for an unknown level. */
    static @Nullable Integer mostHardDays(@Nullable Level level) {
        if (level == null) {
            return null;
        }
        return switch (level) {
            case NOVICE -> 1;
            case RECREATIONAL -> 2;
            case ADVANCED -> 3;
        };
    }

    /** The severity of a share of hard sessions; up to 30 percent it is not worth watching. */
    static double ofPercent(double percent) {
        if (percent <= WATCH_PERCENT) {
            return TO_WATCH.at(percent);
        }
        return percent <= 40 ? TO_CONTRIBUTING.at(percent) : TO_FULL.at(percent);
    }

    private static boolean isEndurance(WeighedWorkout workout) {
        SportFamily family = workout.fact().sport().family();
        return !workout.fact().isStrengthWork() && family != SportFamily.YOGA;
    }

    private static boolean highIntensityOnConsecutiveDays(AthleteDay day) {
        boolean[] high = new boolean[SPACING_DAYS];
        for (WeighedWorkout workout : day.workouts()) {
            if (workout.daysAgo() < SPACING_DAYS
                    && HardSession.isHighIntensity(workout.fact().workoutType())) {
                high[workout.daysAgo()] = true;
            }
        }
        for (int daysAgo = 1; daysAgo < SPACING_DAYS; daysAgo++) {
            if (high[daysAgo] && high[daysAgo - 1]) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Message counterfactual(int hard, int sessions, boolean consecutive, boolean shareIsHigh) {
        if (consecutive) {
            return Message.of("intensity.counterfactual.spacing");
        }
        if (!shareIsHigh) {
            return null;
        }
        int fewer = 1;
        while (100.0 * (hard - fewer) / sessions > WATCH_PERCENT) {
            fewer++;
        }
        return Message.of("intensity.counterfactual.share", "fewer", fewer);
    }

    private static List<Fact> facts(double percent, int sessions, int hardDays, @Nullable Integer most) {
        List<Fact> facts = new ArrayList<>();
        if (sessions >= SESSIONS_NEEDED) {
            facts.add(Fact.of("hardSessionShare", percent, "%", WATCH_PERCENT, "28 d"));
        }
        facts.add(Fact.count("sessions", sessions, SESSIONS_NEEDED, "28 d"));
        if (most != null) {
            facts.add(Fact.count("hardDays", hardDays, most, "7 d"));
        }
        return facts;
    }
}
