package io.freshlegs.advice.load.domain;

/**
 * Days of rest until fatigue has fallen to fitness, {@code ln(fitness/fatigue) / ln((1-lambdaFatigue)/(1-lambdaFitness))};
 * 0 when it is not above. For {@link Smoothing#EXP} that is {@code 8.4 * ln(fatigue/fitness)}.
 */
public final class RestToBalance {
    private static final double LEAST_FITNESS_OF_SPAN = 1;

    private RestToBalance() {}

    public static double days(double fitness, double fatigue, Smoothing smoothing) {
        double chronic = smoothing == Smoothing.SPAN ? Math.max(LEAST_FITNESS_OF_SPAN, fitness) : fitness;
        if (fatigue <= chronic) {
            return 0;
        }
        double fade = Math.log((1 - smoothing.lambda(TrainingAverages.FATIGUE_DAYS))
                / (1 - smoothing.lambda(TrainingAverages.FITNESS_DAYS)));
        return Math.log(chronic / fatigue) / fade;
    }
}
