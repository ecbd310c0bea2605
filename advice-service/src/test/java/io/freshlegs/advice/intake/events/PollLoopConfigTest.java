package io.freshlegs.advice.intake.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.intake.application.PollLoopSettings;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PollLoopConfigTest {

    @Test
    void the_defaults() {
        assertThat(settings(Map.of()))
                .isEqualTo(new PollLoopSettings(
                        true,
                        "freshlegs-advice",
                        12,
                        500,
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(5)));
    }

    @Test
    void every_key_is_mapped() {
        assertThat(settings(Map.of(
                        "enabled", "false",
                        "group-id", "another",
                        "partitions", "3",
                        "max-records", "7",
                        "poll-timeout", "1s",
                        "position-interval", "2s",
                        "shortest-backoff", "3s",
                        "longest-backoff", "4s",
                        "liveness-after", "5s",
                        "close-timeout", "6s")))
                .isEqualTo(new PollLoopSettings(
                        false,
                        "another",
                        3,
                        7,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(6)));
    }

    private static PollLoopSettings settings(Map<String, String> keys) {
        Map<String, String> properties = new HashMap<>();
        keys.forEach((key, value) -> properties.put("freshlegs.intake." + key, value));
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(PollLoopConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build();
        return config.getConfigMapping(PollLoopConfig.class).settings();
    }
}
