package io.freshlegs.advice.flags.domain;

import static io.freshlegs.advice.facts.domain.Symptom.BLEEDING_VARICOSE_VEIN;
import static io.freshlegs.advice.facts.domain.Symptom.BREATHLESS_OR_CHEST_PAIN_WITH_LEG_SWELLING;
import static io.freshlegs.advice.facts.domain.Symptom.CALF_THROBBING_ONE_SIDED;
import static io.freshlegs.advice.facts.domain.Symptom.COLD_PALE_PULSELESS_LEG;
import static io.freshlegs.advice.facts.domain.Symptom.DARK_URINE_SEVERE_MUSCLE_PAIN;
import static io.freshlegs.advice.facts.domain.Symptom.FOCAL_BONE_PAIN_AT_NIGHT;
import static io.freshlegs.advice.facts.domain.Symptom.FOOT_BLACK_OR_GANGRENE;
import static io.freshlegs.advice.facts.domain.Symptom.NEW_NUMB_OR_WEAK_LEG_WITH_BLADDER_BOWEL_CHANGE;
import static io.freshlegs.advice.facts.domain.Symptom.NON_HEALING_FOOT_WOUND;
import static io.freshlegs.advice.facts.domain.Symptom.ONE_LEG_SWOLLEN_WARM_RED;
import static io.freshlegs.advice.facts.domain.Symptom.PAIN_NUMB_TIGHT_SHIN_EACH_RUN;
import static io.freshlegs.advice.facts.domain.Symptom.PALPITATIONS_OR_FAINTING_ON_EXERTION;
import static io.freshlegs.advice.facts.domain.Symptom.REST_OR_NIGHT_FOOT_PAIN;
import static io.freshlegs.advice.facts.domain.Symptom.SUDDEN_SEVERE_LEG_PAIN;

import io.freshlegs.advice.facts.domain.Symptom;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * How soon something has to be seen: at once, the same or next day, at the next opportunity, not at all; worst first.
 * Sources: NHS 999 and 111 wording, NICE CG147, CG168.
 */
public enum FlagLevel {
    EMERGENCY,
    URGENT,
    SEE_DOCTOR,
    NONE;

    private static final Set<Symptom> CALL_THE_EMERGENCY_NUMBER = EnumSet.of(
            SUDDEN_SEVERE_LEG_PAIN,
            COLD_PALE_PULSELESS_LEG,
            BREATHLESS_OR_CHEST_PAIN_WITH_LEG_SWELLING,
            DARK_URINE_SEVERE_MUSCLE_PAIN,
            FOOT_BLACK_OR_GANGRENE,
            NEW_NUMB_OR_WEAK_LEG_WITH_BLADDER_BOWEL_CHANGE);
    private static final Set<Symptom> SAME_OR_NEXT_DAY = EnumSet.of(
            ONE_LEG_SWOLLEN_WARM_RED,
            CALF_THROBBING_ONE_SIDED,
            REST_OR_NIGHT_FOOT_PAIN,
            NON_HEALING_FOOT_WOUND,
            FOCAL_BONE_PAIN_AT_NIGHT,
            PALPITATIONS_OR_FAINTING_ON_EXERTION,
            BLEEDING_VARICOSE_VEIN,
            PAIN_NUMB_TIGHT_SHIN_EACH_RUN);

    public static FlagLevel of(Symptom symptom) {
        if (CALL_THE_EMERGENCY_NUMBER.contains(symptom)) {
            return EMERGENCY;
        }
        return SAME_OR_NEXT_DAY.contains(symptom) ? URGENT : SEE_DOCTOR;
    }

    /** The worst level of the symptoms. */
    public static FlagLevel worstOf(Collection<Symptom> symptoms) {
        FlagLevel worst = NONE;
        for (Symptom symptom : symptoms) {
            FlagLevel level = of(symptom);
            worst = level.compareTo(worst) < 0 ? level : worst;
        }
        return worst;
    }

    /** Whether nothing but this may be said, and running is off. */
    public boolean stopsTraining() {
        return this == EMERGENCY || this == URGENT;
    }
}
