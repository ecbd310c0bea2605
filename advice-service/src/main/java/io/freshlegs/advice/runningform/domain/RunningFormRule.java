package io.freshlegs.advice.runningform.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.Medians;
import io.freshlegs.advice.day.domain.Rule;
import io.freshlegs.advice.facts.domain.Level;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.Fact;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.Source;
import io.freshlegs.advice.wording.domain.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * FORM-1: running form, by cadence: the median of the last three runs at least 3 percent below that of the other runs of 28 days at a
 * pace within 5 percent weighs 0.3; a novice gets tips at 0.2. Never more than worth watching; the evidence is low.
 */
public final class RunningFormRule implements Rule {
    private static final String RULES = "FORM-1";
    private static final int WINDOW_DAYS = 28;
    private static final int RECENT_RUNS = 3;
    private static final int BASELINE_RUNS = 3;
    private static final double SIMILAR_PACE = 0.05;
    private static final double DROP_PERCENT = 3;

    @Override
    public CauseCode code() {
        return CauseCode.RUNNING_FORM;
    }

    @Override
    public Finding judge(AthleteDay day) {
        Double drop = cadenceDropPercent(day);
        if (drop != null && drop >= DROP_PERCENT) {
            return Finding.of(CauseCode.RUNNING_FORM, RULES, 0.3, 1, Message.of("form.cadence", "drop", drop))
                    .from(
                            List.of(Fact.of("cadenceDrop", drop, "%", DROP_PERCENT, "3 runs by 28 d")),
                            Source.FRESHLEGS_CONVENTION)
                    .advising(Message.of("form.action"), null);
        }
        if (day.profile().level() == Level.NOVICE) {
            return Finding.of(CauseCode.RUNNING_FORM, RULES, 0.2, 1, Message.of("form.novice"))
                    .from(List.of(), Source.VIDEBAEK_2015)
                    .advising(Message.of("form.action"), null);
        }
        if (drop == null) {
            return Finding.insufficient(
                    CauseCode.RUNNING_FORM, RULES, Message.of("form.missing"), Message.of("form.how"));
        }
        return Finding.of(CauseCode.RUNNING_FORM, RULES, 0, 1, Message.of("form.fine"))
                .from(
                        List.of(Fact.of("cadenceDrop", drop, "%", DROP_PERCENT, "3 runs by 28 d")),
                        Source.FRESHLEGS_CONVENTION);
    }

    /** How far the cadence of the last three runs lies below the usual at that pace; null with too few runs. */
    private static @Nullable Double cadenceDropPercent(AthleteDay day) {
        List<WorkoutFact> runs = new ArrayList<>();
        for (WeighedWorkout workout : day.workouts()) {
            WorkoutFact fact = workout.fact();
            if (workout.daysAgo() < WINDOW_DAYS && fact.isRun() && cadence(fact) > 0 && pace(fact) > 0) {
                runs.add(fact);
            }
        }
        if (runs.size() < RECENT_RUNS + BASELINE_RUNS) {
            return null;
        }
        List<WorkoutFact> recent = runs.subList(runs.size() - RECENT_RUNS, runs.size());
        Double pace =
                Medians.of(recent.stream().mapToDouble(RunningFormRule::pace).toArray());
        Double now =
                Medians.of(recent.stream().mapToDouble(RunningFormRule::cadence).toArray());
        double[] similar = runs.subList(0, runs.size() - RECENT_RUNS).stream()
                .filter(run -> pace != null && Math.abs(pace(run) - pace) <= SIMILAR_PACE * pace)
                .mapToDouble(RunningFormRule::cadence)
                .toArray();
        Double usual = Medians.of(similar);
        if (similar.length < BASELINE_RUNS || usual == null || now == null) {
            return null;
        }
        return 100 * (usual - now) / usual;
    }

    private static double cadence(WorkoutFact run) {
        return run.averageCadenceSpm() == null ? 0 : run.averageCadenceSpm();
    }

    /** Seconds a kilometre, 0 when unknown. */
    private static double pace(WorkoutFact run) {
        Double distance = run.distanceMeters();
        return distance == null || distance <= 0 ? 0 : run.durationSeconds() / (distance / 1000);
    }
}
