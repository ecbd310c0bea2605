package io.freshlegs.kit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.freshlegs.kit.testing.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupCommitSettingsTest {

    @Test
    void the_defaults_are_those_of_the_design() {
        assertThat(settings(Map.of())).isEqualTo(new GroupCommitSettings(20_000, 512, 2, 1_000, Duration.ofSeconds(4)));
    }

    @Test
    void every_key_is_mapped() {
        assertThat(settings(Map.of(
                        "freshlegs.group-commit.queue-rows", "11",
                        "freshlegs.group-commit.group-rows", "12",
                        "freshlegs.group-commit.writers", "3",
                        "freshlegs.group-commit.locked-rows", "14",
                        "freshlegs.group-commit.locked-timeout", "15s")))
                .isEqualTo(new GroupCommitSettings(11, 12, 3, 14, Duration.ofSeconds(15)));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "queue-rows, 0", "queue-rows, 1000001", "group-rows, 0", "group-rows, 5001",
        "writers, 0", "writers, 17", "locked-rows, 0", "locked-rows, 100001",
        "locked-timeout, 0s", "locked-timeout, 31s", "locked-timeout, -1s"
    })
    void a_value_out_of_range_is_refused_by_its_key(String key, String value) {
        assertThatThrownBy(() -> settings(Map.of("freshlegs.group-commit." + key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("freshlegs.group-commit." + key)
                .hasMessageContaining("allowed is");
    }

    @Test
    void an_unknown_key_stops_the_start() {
        assertThatThrownBy(() -> settings(Map.of("freshlegs.group-commit.que-rows", "1")))
                .hasMessageContaining("freshlegs.group-commit.que-rows");
    }

    private static GroupCommitSettings settings(Map<String, String> values) {
        return Settings.of(GroupCommitSettings.Config.class, values).settings();
    }
}
