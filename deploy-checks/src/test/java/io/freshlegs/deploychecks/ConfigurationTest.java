package io.freshlegs.deploychecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code, document and manifests name the same settings. */
class ConfigurationTest {

    @Test
    void the_table_of_settings_has_every_key_that_the_code_reads_and_no_other() {
        Set<String> documented = Keys.ofDocument().stream()
                .filter(key -> key.startsWith("freshlegs."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Keys.ofCode()).hasSizeGreaterThan(20);
        assertThat(documented).containsExactlyElementsOf(Keys.ofCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"docs/operations.md", "service-kit/README.md", "advice-service/README.md", "dashboard/README.md"
            })
    void every_default_that_a_table_tells_is_the_one_of_the_code(String document) {
        Map<String, String> inCode = Defaults.ofCode();
        Map<String, String> told = Defaults.ofDocument(document);
        // where Quarkus or Kafka gives the default, its own documents tell it
        told.keySet().removeIf(key -> !key.startsWith("freshlegs.") && !inCode.containsKey(key));

        assertThat(told).hasSizeGreaterThan(5).allSatisfy((key, value) -> {
            if (inCode.containsKey(key)) {
                assertThat(value).as(key).isEqualTo(inCode.get(key));
            } else {
                assertThat(value).as(key).isIn("none", "the request's", "as the browser asked");
            }
        });
    }

    @Test
    void every_variable_that_a_manifest_or_compose_sets_is_a_setting_that_exists() {
        Set<String> known = Keys.variables(Keys.ofDocument());
        for (String overlay : Overlay.ALL) {
            ServicePolicy.variables(Overlay.render(overlay))
                    .forEach((service, variables) ->
                            assertThat(known).as(overlay + " " + service).containsAll(variables.keySet()));
        }
        assertThat(known).containsAll(ComposePolicy.variables(Tree.merged("docker-compose.yml")));
    }

    @Test
    void production_sets_every_key_that_has_no_default_and_every_key_that_replicas_must_share() {
        ServicePolicy.variables(Overlay.render("production")).forEach((service, variables) -> {
            Set<String> shared = service.equals("dashboard")
                    ? Set.of(
                            "FRESHLEGS_DASHBOARD_SESSION_KEY",
                            "FRESHLEGS_DASHBOARD_PUBLIC_URL",
                            "FRESHLEGS_DASHBOARD_WORKOUT_URL",
                            "FRESHLEGS_DASHBOARD_NUTRITION_URL",
                            "FRESHLEGS_DASHBOARD_ADVICE_URL")
                    : Set.of("FRESHLEGS_CURSOR_KEY", "FRESHLEGS_LOG_KEY", "FRESHLEGS_RATE_LIMIT_ENABLED");
            assertThat(variables.keySet()).as(service).containsAll(shared);
        });
    }
}
