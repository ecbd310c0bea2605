package io.freshlegs.advice.intensity.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.Rule;
import io.freshlegs.advice.facts.domain.SportFamily;
import io.freshlegs.advice.load.domain.HardSession;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.Fact;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.Ramp;
import io.freshlegs.advice.ranking.domain.Source;
import io.freshlegs.advice.wording.domain.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * INT-1: too many hard sessions, by their share of the endurance sessions of 28 days: 30 percent 0.2, 40 percent 0.5, 60 percent 1;
 * intervals, sprints or HIIT on two days in a row of the last seven weigh 0.6. The share needs eight sessions. Source: Seiler 2010.
 */
public final class IntensityRule implements Rule {
    private static final String RULES = "INT-1 REC-2";
    private static final int WINDOW_DAYS = 28;
    private static final int SESSIONS_NEEDED = 8;
    private static final int SPACING_DAYS = 7;
    private static final double WATCH_PERCENT = 30;
    private static final double TARGET_PERCENT = 20;
    private static final double CONSECUTIVE = 0.6;
    private static final Ramp TO_WATCH = new Ramp(TARGET_PERCENT, 0, WATCH_PERCENT, 0.2);
    private static final Ramp TO_CONTRIBUTING = new Ramp(WATCH_PERCENT, 0.2, 40, 0.5);
    private static final Ramp TO_FULL = new Ramp(40, 0.5, 60, 1);

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
        if (sessions < SESSIONS_NEEDED && !consecutive) {
            return Finding.insufficient(
                    CauseCode.INTENSITY,
                    RULES,
                    Message.of("intensity.missing", "sessions", SESSIONS_NEEDED - sessions),
                    Message.of("intensity.how"));
        }
        double percent = sessions == 0 ? 0 : 100.0 * hard / sessions;
        double ofShare = sessions < SESSIONS_NEEDED ? 0 : ofPercent(percent);
        double severity = Math.max(consecutive ? CONSECUTIVE : 0, ofShare);
        return Finding.of(
                        CauseCode.INTENSITY,
                        RULES,
                        severity,
                        1,
                        explanation(percent, sessions, consecutive, severity, ofShare))
                .from(facts(percent, sessions), Source.SEILER_2010, Source.FRESHLEGS_CONVENTION)
                .advising(Message.of("intensity.action"), counterfactual(hard, sessions, consecutive));
    }

    /** The severity of a share of hard sessions; below 30 percent it is not worth watching. */
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

    private static Message explanation(
            double percent, int sessions, boolean consecutive, double severity, double ofShare) {
        if (severity < 0.2) {
            return Message.of("intensity.fine", "percent", percent, "sessions", sessions);
        }
        Message spacing = Message.of("intensity.consecutive");
        Message share = Message.of("intensity.share", "percent", percent, "sessions", sessions);
        if (!consecutive) {
            return share;
        }
        return ofShare >= 0.2 ? spacing.and(share) : spacing;
    }

    private static @Nullable Message counterfactual(int hard, int sessions, boolean consecutive) {
        if (consecutive) {
            return Message.of("intensity.counterfactual.spacing");
        }
        int fewer = 0;
        while (fewer < hard && ofPercent(100.0 * (hard - fewer) / sessions) >= 0.2) {
            fewer++;
        }
        return fewer == 0 ? null : Message.of("intensity.counterfactual.share", "fewer", fewer);
    }

    private static List<Fact> facts(double percent, int sessions) {
        List<Fact> facts = new ArrayList<>();
        if (sessions >= SESSIONS_NEEDED) {
            facts.add(Fact.of("hardSessionShare", percent, "%", WATCH_PERCENT, "28 d"));
        }
        facts.add(Fact.count("sessions", sessions, SESSIONS_NEEDED, "28 d"));
        return facts;
    }
}
