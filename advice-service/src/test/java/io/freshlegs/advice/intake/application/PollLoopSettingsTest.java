package io.freshlegs.advice.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollLoopSettingsTest {

    @Test
    void sensible_settings_are_taken() {
        assertThat(settings("g", 12, 500, 500, 250, 5_000, 60_000).groupId()).isEqualTo("g");
    }

    @Test
    void a_setting_out_of_range_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(" ", 12, 500, 500, 250, 5_000, 60_000))
                .withMessageContaining("freshlegs.intake.group-id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("g", 0, 500, 500, 250, 5_000, 60_000))
                .withMessage("freshlegs.intake.partitions is 0 and must be 1 to 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("g", 12, 0, 500, 250, 5_000, 60_000))
                .withMessageContaining("freshlegs.intake.max-records");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("g", 12, 500, 0, 250, 5_000, 60_000))
                .withMessageContaining("freshlegs.intake.poll-timeout");
    }

    @Test
    void settings_that_contradict_each_other_are_named_both() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("g", 12, 500, 500, 5_000, 5_000, 60_000))
                .withMessageContaining("freshlegs.intake.shortest-backoff")
                .withMessageContaining("freshlegs.intake.longest-backoff");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("g", 12, 500, 60_000, 250, 5_000, 60_000))
                .withMessageContaining("freshlegs.intake.poll-timeout")
                .withMessageContaining("freshlegs.intake.liveness-after");
    }

    private static PollLoopSettings settings(
            String group, int partitions, int records, long poll, long shortest, long longest, long liveness) {
        return new PollLoopSettings(
                true,
                group,
                partitions,
                records,
                Duration.ofMillis(poll),
                Duration.ofSeconds(1),
                Duration.ofMillis(shortest),
                Duration.ofMillis(longest),
                Duration.ofMillis(liveness),
                Duration.ofSeconds(5));
    }
}
