package io.freshlegs.kit.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.freshlegs.kit.limits.RateLimitSettings.Rate;
import io.freshlegs.kit.testing.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitSettingsTest {

    @Test
    void it_is_off_by_default_with_the_rates_of_the_contract() {
        assertThat(settings(Map.of()))
                .isEqualTo(new RateLimitSettings(false, new Rate(200, 2_000), new Rate(5_000, 10_000)));
    }

    @Test
    void every_key_is_mapped() {
        assertThat(settings(Map.of(
                        "freshlegs.rate-limit.enabled", "true",
                        "freshlegs.rate-limit.athlete-requests-per-second", "1",
                        "freshlegs.rate-limit.athlete-burst", "2",
                        "freshlegs.rate-limit.partner-requests-per-second", "3",
                        "freshlegs.rate-limit.partner-burst", "4")))
                .isEqualTo(new RateLimitSettings(true, new Rate(1, 2), new Rate(3, 4)));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "athlete-requests-per-second, 0",
        "athlete-requests-per-second, 1000001",
        "athlete-burst, 199",
        "partner-requests-per-second, 0",
        "partner-burst, 4999",
        "partner-burst, 10000001"
    })
    void a_value_out_of_range_is_refused_by_its_key(String key, String value) {
        assertThatThrownBy(() -> settings(Map.of("freshlegs.rate-limit." + key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("freshlegs.rate-limit." + key);
    }

    private static RateLimitSettings settings(Map<String, String> values) {
        return Settings.of(RateLimitSettings.Config.class, values).settings();
    }
}
