package io.freshlegs.advice.iron.domain;

import org.jspecify.annotations.Nullable;

/**
 * The stage 0..3 of iron stores by ferritin, haemoglobin and transferrin saturation; all borders are strict.
 * Source: Peeling 2007. Stages 2 and 3 need all three values, ferritin alone says 0 or 1, no ferritin gives null.
 */
public final class FerritinStage {
    private FerritinStage() {}

    public static @Nullable Integer of(
            @Nullable Double ferritin, @Nullable Double haemoglobin, @Nullable Double transferrinSaturation) {
        if (ferritin == null) {
            return null;
        }
        if (haemoglobin != null && transferrinSaturation != null && transferrinSaturation < 16) {
            if (ferritin < 12 && haemoglobin < 115) {
                return 3;
            }
            if (ferritin < 20 && haemoglobin > 115) {
                return 2;
            }
        }
        return ferritin < 35 ? 1 : 0;
    }
}
