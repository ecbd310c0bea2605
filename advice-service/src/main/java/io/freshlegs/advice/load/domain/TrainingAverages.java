package io.freshlegs.advice.load.domain;

/**
 * Fitness and fatigue: the 42-day and the 7-day average of daily load, {@code y += lambda * (load - y)}.
 * Form of a morning is the difference at the end of the day before, so the first one is that of the seeds.
 * Source: science sections 1 and 2; no parameter is individual.
 */
public record TrainingAverages(double[] fitness, double[] fatigue, double[] formSameDay, double[] formMorning) {
    public static final double FITNESS_DAYS = 42;
    public static final double FATIGUE_DAYS = 7;

    public static TrainingAverages of(double[] loads, Smoothing smoothing, double seedFitness, double seedFatigue) {
        double slow = smoothing.lambda(FITNESS_DAYS);
        double fast = smoothing.lambda(FATIGUE_DAYS);
        double[] fitness = new double[loads.length];
        double[] fatigue = new double[loads.length];
        double[] sameDay = new double[loads.length];
        double[] morning = new double[loads.length];
        double chronic = seedFitness;
        double acute = seedFatigue;
        for (int day = 0; day < loads.length; day++) {
            morning[day] = chronic - acute;
            chronic += slow * (loads[day] - chronic);
            acute += fast * (loads[day] - acute);
            fitness[day] = chronic;
            fatigue[day] = acute;
            sameDay[day] = chronic - acute;
        }
        return new TrainingAverages(fitness, fatigue, sameDay, morning);
    }
}
