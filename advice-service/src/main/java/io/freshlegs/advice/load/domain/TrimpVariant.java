package io.freshlegs.advice.load.domain;

/** Three sets of constants in use for the female curve; the male constants are the same in all. */
public enum TrimpVariant {
    /** A 0.86 for women (Morton 1990): the one that is shown. */
    MORTON(0.86),
    /** A 0.64 for both sexes: the one heart-rate stress scores are made of. */
    SHARED(0.64),
    /** A 0.64 e^0.25 for women, so that both sexes end at one maximum. */
    RUNALYZE(0.821776);

    private final double femaleFactor;

    TrimpVariant(double femaleFactor) {
        this.femaleFactor = femaleFactor;
    }

    double femaleFactor() {
        return femaleFactor;
    }
}
