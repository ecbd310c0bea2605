package io.freshlegs.deploychecks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.freshlegs.contracts.Topic;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docker-compose.yml} and the files it mounts. */
class ComposeTest {

    private static final Pattern TOPIC = Pattern.compile("(?m)^create (\\S+) (.+)$");

    private final JsonNode compose = Tree.merged("docker-compose.yml");

    @Test
    void the_file_keeps_the_rules() {
        assertThat(ComposePolicy.violations(compose)).isEmpty();
        assertThat(compose.path("services")
                        .path("otel-collector")
                        .path("profiles")
                        .path(0)
                        .asText())
                .isEqualTo("observability");
    }

    static Stream<Arguments> breakings() {
        return Stream.of(
                breaking("root", service -> service.put("user", "0"), "not root"),
                breaking("a writable root", service -> service.put("read_only", false), "read-only"),
                breaking("kept capabilities", service -> service.remove("cap_drop"), "capabilities"),
                breaking(
                        "an image without a version",
                        service -> service.put("image", "freshlegs/advice-service:latest"),
                        "version"),
                breaking(
                        "a port for everybody",
                        service -> ((ArrayNode) service.path("ports")).add("8083:8083"),
                        "this machine"),
                breaking(
                        "a password in the file",
                        service ->
                                ((ObjectNode) service.path("environment")).put("QUARKUS_DATASOURCE_PASSWORD", "local"),
                        "environment"),
                breaking(
                        "a key that stops the start",
                        service -> ((ObjectNode) service.path("environment"))
                                .put("FRESHLEGS_LOG_KEY", "${FRESHLEGS_LOG_KEY:-local}"),
                        "long enough"),
                breaking("no health check", service -> service.remove("healthcheck"), "healthy"),
                breaking("a short grace period", service -> service.put("stop_grace_period", "10s"), "grace"),
                breaking("a misspelt key", service -> service.put("depend_on", "x"), "no key"),
                breaking(
                        "a dependency that is not there",
                        service -> ((ObjectNode) service.path("depends_on")).putObject("kafka2"),
                        "depends"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breakings")
    void a_broken_rule_is_noticed(String name, Consumer<ObjectNode> change, String noticed) {
        change.accept((ObjectNode) compose.path("services").path("advice-service"));

        assertThat(ComposePolicy.violations(compose))
                .anySatisfy(violation -> assertThat(violation).contains(noticed));
    }

    @Test
    void the_topics_are_those_of_the_contract_for_one_broker() {
        Map<String, Map<String, String>> topics = new TreeMap<>();
        String script = Tree.text("deploy/compose/topics.sh");
        Matcher line = TOPIC.matcher(script);
        while (line.find()) {
            Map<String, String> settings = new TreeMap<>();
            for (String setting : line.group(2).split(" ")) {
                String[] pair = setting.split("=", 2);
                settings.put(pair[0], pair[1].replaceAll("[\\[\\]]", ""));
            }
            topics.put(line.group(1), settings);
        }

        assertThat(topics).isEqualTo(OverlaysTest.contract(1));
        assertThat(script).contains("--partitions " + Topic.DEFAULT_PARTITIONS);
    }

    private static Arguments breaking(String name, Consumer<ObjectNode> change, String noticed) {
        return Arguments.of(name, change, noticed);
    }
}
