package io.freshlegs.localstack.demo;

import java.util.SplittableRandom;

/**
 * Chance that is the same for the same day and purpose, however often and in whatever order days are asked for.
 *
 * <p>Each purpose has a stream of its own, so that another draw in one does not change the others.
 */
final class DemoRandom {
    private static final long SEED = 20_261_123L;

    private final SplittableRandom random;

    private DemoRandom(SplittableRandom random) {
        this.random = random;
    }

    /**
     * The chance of a day.
     *
     * @param day days since the first start, negative before it
     */
    static DemoRandom of(int day, String purpose) {
        long mixed = (SEED + day) * 0x9E3779B97F4A7C15L ^ purpose.hashCode() * 0xC2B2AE3D27D4EB4FL;
        return new DemoRandom(new SplittableRandom(mixed));
    }

    boolean withProbability(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    int between(int lowInclusive, int highInclusive) {
        return random.nextInt(lowInclusive, highInclusive + 1);
    }

    /** A normally distributed value, cut off at three standard deviations. */
    double around(double mean, double deviation) {
        return mean + deviation * Math.max(-3, Math.min(3, random.nextGaussian()));
    }

    <T> T oneOf(java.util.List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
