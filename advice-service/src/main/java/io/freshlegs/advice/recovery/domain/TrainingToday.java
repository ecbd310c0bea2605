package io.freshlegs.advice.recovery.domain;

import java.util.Locale;

/** What to do with the day's training; food never cancels rest. Source: science section 13, a convention. */
public enum TrainingToday {
    REST,
    EASY,
    AS_PLANNED;

    private static final double REST_FROM = 0.8;
    private static final double EASY_FROM = 0.4;

    /** The code in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By the worst sign of too little recovery: rest from 0.8, easy from 0.4. */
    public static TrainingToday of(double worstSign) {
        if (worstSign >= REST_FROM) {
            return REST;
        }
        return worstSign >= EASY_FROM ? EASY : AS_PLANNED;
    }
}
