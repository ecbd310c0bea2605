package io.freshlegs.advice.today.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.wording.domain.Message;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The last look at a finding; it can only delete or soften. A condition silences the advice it forbids; below 18 years there is general
 * education only; pregnancy and chronic conditions send the athlete to their clinician first. Source: science sections 12 and 13.
 */
final class SafetyFilter {
    private static final int ADULT = 18;
    private static final Set<CauseCode> OF_FOOD_OR_NEW_EXERCISE = EnumSet.of(
            CauseCode.CARBOHYDRATE,
            CauseCode.PROTEIN,
            CauseCode.IRON,
            CauseCode.ELECTROLYTES,
            CauseCode.WEIGHT,
            CauseCode.STRENGTH);

    private SafetyFilter() {}

    static Finding soften(Finding finding, AthleteDay day) {
        Profile profile = day.profile();
        Message action = finding.action();
        if (action == null) {
            return finding;
        }
        if (silences(profile, finding.code())) {
            return finding.advising(null, null);
        }
        if (isYoung(day)) {
            return finding.advising(finding.isCandidate() ? Message.of("safety.young") : null, null);
        }
        if (OF_FOOD_OR_NEW_EXERCISE.contains(finding.code()) && needsClinician(profile)) {
            return finding.advising(action.and(Message.of("safety.clinician")), finding.counterfactual());
        }
        return finding;
    }

    /** Whether foods may be proposed for a nutrient. */
    static boolean allowsSuggestions(AthleteDay day, CauseCode nutrient) {
        return !silences(day.profile(), nutrient) && !isYoung(day);
    }

    private static boolean silences(Profile profile, CauseCode code) {
        return switch (code) {
            case PROTEIN -> profile.has(Condition.KIDNEY_DISEASE);
            case IRON -> profile.has(Condition.HAEMOCHROMATOSIS);
            case ELECTROLYTES ->
                profile.has(Condition.HYPERTENSION)
                        || profile.has(Condition.KIDNEY_DISEASE)
                        || profile.has(Condition.HEART_DISEASE);
            case WEIGHT -> profile.has(Condition.EATING_DISORDER);
            case RECOVERY, CARBOHYDRATE, SLEEP, INTENSITY, STRENGTH, SHOES, RUNNING_FORM -> false;
        };
    }

    private static boolean isYoung(AthleteDay day) {
        @Nullable Integer age = day.age();
        return age != null && age < ADULT;
    }

    private static boolean needsClinician(Profile profile) {
        return Boolean.TRUE.equals(profile.pregnant()) || !profile.conditions().isEmpty();
    }
}
