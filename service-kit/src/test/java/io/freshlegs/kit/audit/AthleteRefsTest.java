package io.freshlegs.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.domain.AthleteId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AthleteRefsTest {

    private static final AthleteId MARA = AthleteId.of("mara");

    @Test
    void an_athlete_has_the_same_twelve_digits_wherever_the_key_is_the_same() {
        String ref = new AthleteRefs(Optional.of("a key that is shared")).of(MARA);
        assertThat(ref).matches("[0-9a-f]{12}");
        assertThat(new AthleteRefs(Optional.of("a key that is shared")).of(MARA))
                .isEqualTo(ref);
        assertThat(new AthleteRefs(Optional.of("a key that is shared")).of(AthleteId.of("carla")))
                .isNotEqualTo(ref);
    }

    @Test
    void without_the_key_nobody_finds_the_digits_of_an_athlete() {
        String ref = new AthleteRefs(Optional.of("a key that is shared")).of(MARA);
        assertThat(new AthleteRefs(Optional.of("another key of enough length")).of(MARA))
                .isNotEqualTo(ref);
    }
}
