package io.freshlegs.advice.today.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.wording.domain.Message;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SafetyFilterTest {
    private static final Set<CauseCode> FOR_THE_CLINICIAN = EnumSet.of(
            CauseCode.CARBOHYDRATE,
            CauseCode.PROTEIN,
            CauseCode.IRON,
            CauseCode.ELECTROLYTES,
            CauseCode.WEIGHT,
            CauseCode.STRENGTH);

    @Test
    void without_a_reason_nothing_is_changed() {
        for (CauseCode code : CauseCode.values()) {
            assertThat(softened(code, 0.7, ProfileBuilder.woman())).isEqualTo(finding(code, 0.7));
        }
    }

    @Test
    void it_can_only_delete_or_soften() {
        for (Condition condition : Condition.values()) {
            for (CauseCode code : CauseCode.values()) {
                Finding before = finding(code, 0.7);
                Finding after = softened(code, 0.7, ProfileBuilder.woman().with(condition));

                assertThat(after.state()).isEqualTo(before.state());
                assertThat(after.severity()).isEqualTo(before.severity());
                assertThat(after.explanation()).isEqualTo(before.explanation());
                if (after.action() != null) {
                    assertThat(after.action().key()).isEqualTo("action");
                }
            }
        }
    }

    @Test
    void a_condition_silences_the_advice_it_forbids() {
        assertThat(silenced(Condition.KIDNEY_DISEASE)).containsExactly(CauseCode.PROTEIN, CauseCode.ELECTROLYTES);
        assertThat(silenced(Condition.HAEMOCHROMATOSIS)).containsExactly(CauseCode.IRON);
        assertThat(silenced(Condition.HYPERTENSION)).containsExactly(CauseCode.ELECTROLYTES);
        assertThat(silenced(Condition.HEART_DISEASE)).containsExactly(CauseCode.ELECTROLYTES);
        assertThat(silenced(Condition.EATING_DISORDER)).containsExactly(CauseCode.WEIGHT);
        assertThat(silenced(Condition.DIABETES)).isEmpty();
    }

    @Test
    void a_condition_or_pregnancy_sends_to_the_clinician_before_food_or_new_exercise() {
        for (CauseCode code : CauseCode.values()) {
            for (ProfileBuilder profile : new ProfileBuilder[] {
                ProfileBuilder.woman().pregnant(), ProfileBuilder.woman().with(Condition.DIABETES)
            }) {
                Message action = softened(code, 0.7, profile).action();

                assertThat(action != null && action.then().contains(Message.of("safety.clinician")))
                        .as(code.name())
                        .isEqualTo(FOR_THE_CLINICIAN.contains(code));
            }
        }
    }

    @Test
    void below_18_years_whoever_has_a_cause_is_sent_to_a_parent_and_nobody_else_is_advised() {
        Finding cause = softened(CauseCode.SLEEP, 0.7, ProfileBuilder.woman().born(2009));
        Finding fine = softened(CauseCode.SLEEP, 0, ProfileBuilder.woman().born(2009));

        assertThat(cause.action()).isEqualTo(Message.of("safety.young"));
        assertThat(cause.counterfactual()).isNull();
        assertThat(fine.action()).isNull();
        assertThat(softened(CauseCode.SLEEP, 0.7, ProfileBuilder.woman().born(2008)))
                .as("18 years")
                .isEqualTo(finding(CauseCode.SLEEP, 0.7));
    }

    private static Set<CauseCode> silenced(Condition condition) {
        Set<CauseCode> silenced = EnumSet.noneOf(CauseCode.class);
        for (CauseCode code : CauseCode.values()) {
            Finding after = softened(code, 0.7, ProfileBuilder.woman().with(condition));
            if (after.action() == null) {
                assertThat(after.counterfactual()).isNull();
                silenced.add(code);
            }
        }
        return silenced;
    }

    private static Finding softened(CauseCode code, double severity, ProfileBuilder profile) {
        return SafetyFilter.soften(
                finding(code, severity), RunnerLog.empty().with(profile).day());
    }

    private static Finding finding(CauseCode code, double severity) {
        return Finding.of(code, "RULE", severity, 1, Message.of("explanation"))
                .advising(Message.of("action"), Message.of("counterfactual"));
    }
}
