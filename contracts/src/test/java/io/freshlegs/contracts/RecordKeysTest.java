package io.freshlegs.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordKeysTest {

    private static final UUID ID = UUID.fromString("019aaf3c-6f2b-7c41-9a55-3c1d0c2b7e10");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_key_is_the_athlete_and_what_names_the_record_within_the_athlete() {
        assertThat(RecordKeys.workout("mara", ID)).isEqualTo("mara/019aaf3c-6f2b-7c41-9a55-3c1d0c2b7e10");
        assertThat(RecordKeys.meal("mara", ID)).isEqualTo("mara/019aaf3c-6f2b-7c41-9a55-3c1d0c2b7e10");
        assertThat(RecordKeys.wellness("mara", "garmin", DAY)).isEqualTo("mara/garmin/2026-11-22");
        assertThat(RecordKeys.foodDay("mara", DAY)).isEqualTo("mara/2026-11-22");
        assertThat(RecordKeys.advice("mara", DAY)).isEqualTo("mara/2026-11-22");
    }

    @Test
    void a_key_is_taken_apart_at_its_first_slash() {
        assertThat(RecordKeys.athleteId("mara/garmin/2026-11-22")).isEqualTo("mara");
        assertThat(RecordKeys.withinAthlete("mara/garmin/2026-11-22")).isEqualTo("garmin/2026-11-22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mara", "/x", "mara/"})
    void a_key_without_athlete_or_record_is_refused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> RecordKeys.athleteId(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ma/ra"})
    void an_athlete_id_that_would_blur_the_key_is_refused(String athleteId) {
        assertThatIllegalArgumentException().isThrownBy(() -> RecordKeys.foodDay(athleteId, DAY));
    }
}
