package io.freshlegs.advice.changes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DueCauseTest {

    @Test
    void a_cause_comes_back_from_its_text_whatever_the_record_is_called() {
        DueCause cause = new DueCause("wellness", "updated", 12, "garmin/a b.c/2026-11-23");

        assertThat(DueCause.of(cause.text())).isEqualTo(cause);
    }

    @Test
    void a_kind_is_named_as_on_its_topic_and_a_record_that_is_gone_has_no_revision() {
        assertThat(DueCause.of("food_day.recorded 1 2026-11-23").named("diary", "2026-11-23"))
                .isEqualTo(new Cause("food-day.recorded", "diary", "2026-11-23", 1L));
        assertThat(DueCause.of("workout.deleted 3 a").named("garmin", "1"))
                .isEqualTo(new Cause("workout.deleted", "garmin", "1", 3L));
        assertThat(DueCause.of("check_in.deleted 0 2026-11-23").named(null, "2026-11-23"))
                .isEqualTo(new Cause("check-in.deleted", null, "2026-11-23", null));
        assertThat(DueCause.of("meal.erased 0 a").named(null, null))
                .isEqualTo(new Cause("meal.erased", null, null, null));
    }
}
