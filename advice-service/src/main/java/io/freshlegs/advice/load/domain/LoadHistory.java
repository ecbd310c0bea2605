package io.freshlegs.advice.load.domain;

/** How far a series of contiguous known days carries: from 14 days it is shown, from 42 it is trusted. */
public enum LoadHistory {
    UNAVAILABLE("unavailable"),
    BUILDING("building"),
    READY("ready");

    public static final int DAYS_TO_SHOW = 14;
    public static final int DAYS_TO_TRUST = 42;

    private final String code;

    LoadHistory(String code) {
        this.code = code;
    }

    /** The code in JSON. */
    public String code() {
        return code;
    }

    public static LoadHistory of(int contiguousKnownDays) {
        if (contiguousKnownDays < DAYS_TO_SHOW) {
            return UNAVAILABLE;
        }
        return contiguousKnownDays < DAYS_TO_TRUST ? BUILDING : READY;
    }
}
