package io.freshlegs.advice.load.domain;

/** How much of the gap to the day's load an average of N days closes in one day. */
public enum Smoothing {
    /** {@code 1 - e^(-1/N)}: the one the advice uses. */
    EXP {
        @Override
        public double lambda(double days) {
            return 1 - Math.exp(-1 / days);
        }
    },
    /** {@code 1/N}. */
    INV {
        @Override
        public double lambda(double days) {
            return 1 / days;
        }
    },
    /** {@code 2/(N+1)}. */
    SPAN {
        @Override
        public double lambda(double days) {
            return 2 / (days + 1);
        }
    };

    public abstract double lambda(double days);
}
