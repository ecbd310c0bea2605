package io.freshlegs.advice.facts.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kind of a workout. */
public enum Sport {
    RUNNING(SportFamily.RUNNING),
    TRAIL_RUNNING(SportFamily.RUNNING),
    TREADMILL_RUNNING(SportFamily.RUNNING),
    WALKING(SportFamily.WALKING),
    HIKING(SportFamily.WALKING),
    CYCLING(SportFamily.CYCLING),
    SWIMMING(SportFamily.SWIMMING),
    STRENGTH(SportFamily.STRENGTH),
    PLYOMETRICS(SportFamily.STRENGTH),
    ROWING(SportFamily.ROWING),
    SKIING(SportFamily.SKIING),
    YOGA(SportFamily.YOGA),
    OTHER(SportFamily.OTHER);

    private static final Map<String, Sport> BY_CODE = Codes.byCode(values());

    private final SportFamily family;

    Sport(SportFamily family) {
        this.family = family;
    }

    /** The sport with this JSON code; an absent or unknown code is {@link #OTHER}. */
    public static Sport of(@Nullable String code) {
        return code == null ? OTHER : BY_CODE.getOrDefault(code, OTHER);
    }

    /** The code in JSON. */
    public String code() {
        return Codes.codeOf(this);
    }

    /** The sports two devices could confuse with each other. */
    public SportFamily family() {
        return family;
    }

    public boolean isRunning() {
        return family == SportFamily.RUNNING;
    }

    public boolean isStrength() {
        return family == SportFamily.STRENGTH;
    }
}
