package io.freshlegs.advice.recovery.domain;

/** The colour a known wearable gives a readiness of 0..100: red to 33, yellow to 66, green above; to read imported scores. */
public enum ReadinessBand {
    RED,
    YELLOW,
    GREEN;

    public static ReadinessBand of(double percent) {
        if (percent >= 67) {
            return GREEN;
        }
        return percent >= 34 ? YELLOW : RED;
    }
}
