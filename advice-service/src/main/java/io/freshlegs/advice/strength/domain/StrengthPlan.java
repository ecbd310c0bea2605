package io.freshlegs.advice.strength.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.WorkoutType;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import io.freshlegs.advice.wording.domain.Message;

/**
 * STR-2: the strength work of the runner's guide and how far to go with it this week. Sprints begin with six and grow by one for each week in a row
 * that had a sprint session, to ten at most; weights grow by 2 to 10 percent. Sources: the runner's guide; ACSM 2009.
 *
 * @param sprints the set that is due
 */
record StrengthPlan(SprintSet sprints) {
    private static final int WEEK = 7;
    private static final int WEEKS_SEEN = 8;
    private static final int MOST_SPRINTS = 10;

    static StrengthPlan of(AthleteDay day) {
        boolean[] sprinted = new boolean[WEEKS_SEEN];
        for (WeighedWorkout workout : day.workoutsOfLast(WEEKS_SEEN * WEEK)) {
            if (workout.fact().workoutType() == WorkoutType.SPRINT) {
                sprinted[workout.daysAgo() / WEEK] = true;
            }
        }
        SprintSet due = SprintSet.OF_THE_GUIDE;
        for (int week = sprinted[0] ? 0 : 1; week < WEEKS_SEEN && sprinted[week]; week++) {
            due = due.repetitions() < MOST_SPRINTS ? due.nextWeek() : due;
        }
        return new StrengthPlan(due);
    }

    /** The whole plan, for somebody who has none. */
    Message text() {
        return said("strength.plan");
    }

    /** What comes next, for somebody who has one. */
    Message next() {
        return said("strength.plan.next");
    }

    private Message said(String key) {
        return Message.of(
                key, "sprints", sprints.repetitions(), "work", sprints.workSeconds(), "rest", sprints.restSeconds());
    }
}
