package io.freshlegs.advice.live.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.freshlegs.advice.live.application.StreamSettings;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamConfigTest {

    @Test
    void the_defaults() {
        assertThat(settings(Map.of()))
                .isEqualTo(new StreamSettings(5, 5_000, Duration.ofSeconds(15), Duration.ofSeconds(1), 4));
    }

    @Test
    void every_key_is_mapped() {
        assertThat(settings(Map.of(
                        "per-athlete", "2",
                        "per-pod", "3",
                        "heartbeat", "4s",
                        "sweep-interval", "2s",
                        "readers", "6")))
                .isEqualTo(new StreamSettings(2, 3, Duration.ofSeconds(4), Duration.ofSeconds(2), 6));
    }

    @Test
    void a_setting_out_of_range_is_named_and_so_are_two_that_contradict_each_other() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Map.of("per-athlete", "0")))
                .withMessage("freshlegs.stream.per-athlete is 0 and must be 1 to 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Map.of("sweep-interval", "0s")))
                .withMessageContaining("freshlegs.stream.sweep-interval");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Map.of("heartbeat", "1s", "sweep-interval", "2s")))
                .withMessageContaining("freshlegs.stream.heartbeat")
                .withMessageContaining("freshlegs.stream.sweep-interval");
    }

    private static StreamSettings settings(Map<String, String> keys) {
        Map<String, String> properties = new HashMap<>();
        keys.forEach((key, value) -> properties.put("freshlegs.stream." + key, value));
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(StreamConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build();
        return new StreamSettingsSource().settings(config.getConfigMapping(StreamConfig.class));
    }
}
