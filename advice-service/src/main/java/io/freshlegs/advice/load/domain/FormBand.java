package io.freshlegs.advice.load.domain;

/** Where form lies; each upper border belongs to the band. Source: Friel, a convention. */
public enum FormBand {
    OVERLOAD("overload"),
    OPTIMAL("productive"),
    NEUTRAL("neutral"),
    FRESH("fresh"),
    TRANSITION("transition");

    /** From this fitness on the points are judged, below it the percent. */
    private static final double FITNESS_FOR_POINTS = 40;

    private final String code;

    FormBand(String code) {
        this.code = code;
    }

    /** The code in JSON. */
    public String code() {
        return code;
    }

    /** The band of points or percent. */
    public static FormBand of(double form) {
        if (form <= -30) {
            return OVERLOAD;
        }
        if (form <= -10) {
            return OPTIMAL;
        }
        if (form <= 5) {
            return NEUTRAL;
        }
        return form <= 25 ? FRESH : TRANSITION;
    }

    /** The band of a form at a fitness. */
    public static FormBand of(double form, double formPercent, double fitness) {
        return of(fitness >= FITNESS_FOR_POINTS ? form : formPercent);
    }
}
