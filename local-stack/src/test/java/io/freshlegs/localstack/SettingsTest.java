package io.freshlegs.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.freshlegs.localstack.services.Service;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Path PROJECT = Path.of("/project");

    @ParameterizedTest
    @CsvSource({
        "postgres, 15432",
        "kafka, 19092",
        "issuer, 8084",
        "docs, 8085",
        "workout, 8081",
        "nutrition, 8082",
        "advice, 8083",
        "workout.management, 9081",
        "nutrition.management, 9082",
        "advice.management, 9083",
        "dashboard, 8080",
        "dashboard.management, 9080"
    })
    void ports_are_those_of_the_contract_unless_chosen(String name, int port) {
        assertThat(settings().port(name)).isEqualTo(port);
    }

    @Test
    void every_port_can_be_chosen() {
        Properties properties = new Properties();
        int port = 20_000;
        for (String name : Settings.portNames()) {
            properties.setProperty("freshlegs.port." + name, Integer.toString(++port));
        }
        Settings settings = Settings.from(PROJECT, properties);
        assertThat(settings.ports().values()).allMatch(chosen -> chosen > 20_000);
        assertThat(settings.port(Service.ADVICE)).isNotEqualTo(settings.managementPort(Service.ADVICE));
    }

    @Test
    void the_demo_is_there_and_data_is_kept_unless_chosen() {
        assertThat(settings().demo()).isTrue();
        assertThat(settings().fresh()).isFalse();
        assertThat(settings("freshlegs.demo", "false").demo()).isFalse();
        assertThat(settings("freshlegs.fresh", "true").fresh()).isTrue();
        assertThat(settings().replay()).isFalse();
        assertThat(settings("freshlegs.replay", "true").replay()).isTrue();
        assertThat(settings().directory()).isEqualTo(PROJECT.resolve(".freshlegs"));
        assertThat(settings("freshlegs.directory", "/elsewhere").directory()).isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void a_misspelt_setting_stops_the_start_and_shows_the_known_ones() {
        assertThatThrownBy(() -> settings("freshlegs.port.postgresql", "1"))
                .isInstanceOf(Settings.WrongSetting.class)
                .hasMessageContaining("freshlegs.port.postgresql")
                .hasMessageContaining("freshlegs.port.postgres ");
    }

    @Test
    void a_value_that_can_not_be_is_refused_by_name() {
        assertThatThrownBy(() -> settings("freshlegs.port.kafka", "many"))
                .hasMessageContaining("freshlegs.port.kafka")
                .hasMessageContaining("65535");
        assertThatThrownBy(() -> settings("freshlegs.port.kafka", "70000"))
                .hasMessageContaining("freshlegs.port.kafka");
        assertThatThrownBy(() -> settings("freshlegs.fresh", "please")).hasMessageContaining("freshlegs.fresh");
    }

    @Test
    void one_port_for_two_is_refused() {
        assertThatThrownBy(() -> settings("freshlegs.port.kafka", "15432"))
                .hasMessageContaining("PostgreSQL")
                .hasMessageContaining("Kafka");
    }

    @Test
    void a_taken_port_is_told_with_what_wanted_it_and_how_to_choose_another() {
        Settings settings = settings();
        assertThat(TakenPorts.messages(settings, port -> port != 8082 && port != 19092))
                .hasSize(2)
                .anySatisfy(message ->
                        assertThat(message).contains("8082", "nutrition-service", "-Dfreshlegs.port.nutrition="))
                .anySatisfy(message -> assertThat(message).contains("19092", "Kafka", "-Dfreshlegs.port.kafka="));
        assertThat(TakenPorts.messages(settings, port -> true)).isEmpty();
    }

    private static Settings settings(String... keysAndValues) {
        Properties properties = new Properties();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            properties.setProperty(keysAndValues[at], keysAndValues[at + 1]);
        }
        return Settings.from(PROJECT, properties);
    }
}
