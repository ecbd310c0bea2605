package io.freshlegs.advice.facts.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A symptom a check-in can name; the codes of the medical flags. */
public enum Symptom {
    SUDDEN_SEVERE_LEG_PAIN,
    COLD_PALE_PULSELESS_LEG,
    BREATHLESS_OR_CHEST_PAIN_WITH_LEG_SWELLING,
    DARK_URINE_SEVERE_MUSCLE_PAIN,
    FOOT_BLACK_OR_GANGRENE,
    NEW_NUMB_OR_WEAK_LEG_WITH_BLADDER_BOWEL_CHANGE,
    ONE_LEG_SWOLLEN_WARM_RED,
    CALF_THROBBING_ONE_SIDED,
    REST_OR_NIGHT_FOOT_PAIN,
    NON_HEALING_FOOT_WOUND,
    FOCAL_BONE_PAIN_AT_NIGHT,
    PALPITATIONS_OR_FAINTING_ON_EXERTION,
    BLEEDING_VARICOSE_VEIN,
    PAIN_NUMB_TIGHT_SHIN_EACH_RUN,
    CALF_PAIN_ON_WALKING_RELIEVED_BY_REST,
    BOTH_ANKLES_SWOLLEN_EVENING,
    HEAVY_ACHING_LEGS_WORSE_STANDING,
    SKIN_CHANGE_LOWER_LEG,
    HEAVY_LEGS_OVER_2_WEEKS_DESPITE_REST,
    MISSED_PERIODS_3_MONTHS,
    HEAVY_PERIODS,
    UNEXPLAINED_WEIGHT_LOSS;

    private static final Map<String, Symptom> BY_CODE = Codes.byCode(values());

    /** The constant with this JSON code, or null for an absent or unknown code. */
    public static @Nullable Symptom of(@Nullable String code) {
        return code == null ? null : BY_CODE.get(code);
    }

    /** The code in JSON. */
    public String code() {
        return Codes.codeOf(this);
    }
}
