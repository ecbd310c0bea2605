package io.freshlegs.dashboard.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.freshlegs.dashboard.settings.DashboardConfig;
import io.freshlegs.kit.testing.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardingSettingsTest {

    private static final Map<String, String> NEEDED = Map.of(
            "freshlegs.dashboard.workout-url", "http://workouts:8081",
            "freshlegs.dashboard.nutrition-url", "http://nutrition:8082",
            "freshlegs.dashboard.advice-url", "https://advice.example",
            "freshlegs.dashboard.session-key", "0123456789abcdef0123456789abcdef");

    @Test
    void times_and_numbers_have_defaults() {
        assertThat(settings(Map.of()))
                .isEqualTo(new ForwardingSettings(
                        Map.of(
                                "workouts", URI.create("http://workouts:8081"),
                                "nutrition", URI.create("http://nutrition:8082"),
                                "advice", URI.create("https://advice.example")),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(45),
                        200,
                        5000));
    }

    @Test
    void every_key_is_read() {
        ForwardingSettings settings = settings(Map.of(
                "freshlegs.dashboard.connect-timeout", "1s",
                "freshlegs.dashboard.answer-timeout", "3s",
                "freshlegs.dashboard.idle-timeout", "20s",
                "freshlegs.dashboard.connections", "7",
                "freshlegs.dashboard.streams", "9"));
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.answerTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.idleTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.connections()).isEqualTo(7);
        assertThat(settings.streams()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "advice-url, ftp://advice, advice",
        "advice-url, advice:8083, advice",
        "advice-url, http://advice/base, advice",
        "connect-timeout, 0s, connect-timeout",
        "answer-timeout, -1s, answer-timeout",
        "idle-timeout, 15s, idle-timeout",
        "connections, 0, connections",
        "streams, 0, streams"
    })
    void a_value_that_can_not_be_is_refused_by_name(String key, String value, String named) {
        assertThatThrownBy(() -> settings(Map.of("freshlegs.dashboard." + key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    private static ForwardingSettings settings(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(NEEDED);
        values.putAll(more);
        return ForwardingSettings.of(Settings.of(DashboardConfig.class, values));
    }
}
