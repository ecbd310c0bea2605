package io.freshlegs.advice.load.domain;

/** How a load was weighed; all give points on the scale where one hour at threshold is 100. */
public enum LoadMethod {
    HEART_RATE_STREAM,
    AVERAGE_HEART_RATE,
    RUNNING_STRESS_SCORE,
    EXERTION_POINTS,
    TYPE_DEFAULT
}
