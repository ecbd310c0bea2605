package io.freshlegs.advice.strength.domain;

/** STR-2: short sprints with rests between; the guide begins with six of 15 s and 45 s rest and adds one a week. */
public record SprintSet(int repetitions, double workSeconds, double restSeconds) {
    public static final SprintSet OF_THE_GUIDE = new SprintSet(6, 15, 45);

    /** The length of the set with the rest after the last sprint. */
    public double minutes() {
        return repetitions * (workSeconds + restSeconds) / 60;
    }

    public SprintSet nextWeek() {
        return new SprintSet(repetitions + 1, workSeconds, restSeconds);
    }
}
