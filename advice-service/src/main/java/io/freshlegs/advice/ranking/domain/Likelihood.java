package io.freshlegs.advice.ranking.domain;

/** How a priority is worded; never a percentage. */
public enum Likelihood {
    LIKELY("likely"),
    POSSIBLE("possible"),
    LESS_LIKELY("less_likely");

    private final String code;

    Likelihood(String code) {
        this.code = code;
    }

    /** The code in JSON. */
    public String code() {
        return code;
    }

    /** From 0.6 likely, from 0.35 possible. */
    public static Likelihood ofPriority(double priority) {
        if (priority >= 0.6) {
            return LIKELY;
        }
        return priority >= 0.35 ? POSSIBLE : LESS_LIKELY;
    }
}
