package io.freshlegs.advice.ranking.domain;

/** What a rule concludes; the absence of data is never {@link #OK}. */
public enum FindingState {
    CONTRIBUTING,
    WATCH,
    OK,
    INSUFFICIENT_DATA,
    NOT_APPLICABLE;

    /** 0.5 and more contributes, 0.2 and more is worth watching. */
    public static FindingState ofSeverity(double severity) {
        if (severity >= 0.5) {
            return CONTRIBUTING;
        }
        return severity >= 0.2 ? WATCH : OK;
    }
}
