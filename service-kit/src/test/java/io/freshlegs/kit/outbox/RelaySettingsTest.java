package io.freshlegs.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.freshlegs.kit.testing.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelaySettingsTest {

    @Test
    void the_defaults_are_those_of_the_design() {
        RelaySettings.Config config = Settings.of(RelaySettings.Config.class, Map.of());
        assertThat(config.enabled()).isTrue();
        assertThat(config.settings())
                .isEqualTo(new RelaySettings(
                        500, 4 << 20, Duration.ofMillis(250), Duration.ofSeconds(10), Duration.ofSeconds(30)));
    }

    @Test
    void every_key_is_mapped() {
        RelaySettings.Config config = Settings.of(
                RelaySettings.Config.class,
                Map.of(
                        "freshlegs.relay.enabled", "false",
                        "freshlegs.relay.batch-rows", "11",
                        "freshlegs.relay.batch-bytes", "2000000",
                        "freshlegs.relay.poll-interval", "13ms",
                        "freshlegs.relay.delivery-timeout", "14s",
                        "freshlegs.relay.idle-in-transaction-timeout", "50s"));
        assertThat(config.enabled()).isFalse();
        assertThat(config.settings())
                .isEqualTo(new RelaySettings(
                        11, 2_000_000, Duration.ofMillis(13), Duration.ofSeconds(14), Duration.ofSeconds(50)));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "batch-rows, 0",
        "batch-rows, 10001",
        "batch-bytes, 0",
        "poll-interval, 0s",
        "poll-interval, 11s",
        "delivery-timeout, 4s",
        "delivery-timeout, 30s",
        "idle-in-transaction-timeout, 10s"
    })
    void a_value_out_of_range_is_refused_by_its_key(String key, String value) {
        assertThatThrownBy(() -> Settings.of(RelaySettings.Config.class, Map.of("freshlegs.relay." + key, value))
                        .settings())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("freshlegs.relay." + key);
    }

    @Test
    void an_unknown_key_stops_the_start() {
        assertThatThrownBy(() -> Settings.of(RelaySettings.Config.class, Map.of("freshlegs.relay.batchrows", "1")))
                .hasMessageContaining("freshlegs.relay.batchrows");
    }
}
