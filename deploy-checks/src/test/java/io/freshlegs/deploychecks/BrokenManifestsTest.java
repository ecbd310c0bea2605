package io.freshlegs.deploychecks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks what the checks promise to hold, one property at a time, and sees them notice. */
class BrokenManifestsTest {

    static Stream<Arguments> breakings() {
        return Stream.of(
                breaking(
                        "a version in the selector",
                        o -> at(o, "/spec/selector/matchLabels").put("version", "1"),
                        "selector"),
                breaking(
                        "a pod as root",
                        o -> at(o, "/spec/template/spec/securityContext").put("runAsNonRoot", false),
                        "non-root"),
                breaking(
                        "a writable root file system",
                        o -> at(container(o), "/securityContext").put("readOnlyRootFilesystem", false),
                        "read-only"),
                breaking(
                        "kept capabilities",
                        o -> at(container(o), "/securityContext").remove("capabilities"),
                        "capabilities"),
                breaking(
                        "no seccomp profile",
                        o -> at(o, "/spec/template/spec/securityContext").remove("seccompProfile"),
                        "seccomp"),
                breaking(
                        "no limit of memory",
                        o -> at(container(o), "/resources").remove("limits"),
                        "limit of memory"),
                breaking(
                        "no request of memory",
                        o -> at(container(o), "/resources/requests").remove("memory"),
                        "request of memory"),
                breaking("no readiness probe", o -> container(o).remove("readinessProbe"), "readinessProbe"),
                breaking(
                        "a probe on the public port",
                        o -> at(container(o), "/livenessProbe/httpGet").put("port", "http"),
                        "livenessProbe"),
                breaking("an image by tag", o -> container(o).put("image", "freshlegs/workout-service:1.0"), "digest"),
                breaking(
                        "a token of the account",
                        o -> at(o, "/spec/template/spec").put("automountServiceAccountToken", true),
                        "token"),
                breaking(
                        "names of other services as settings",
                        o -> at(o, "/spec/template/spec").remove("enableServiceLinks"),
                        "variables"),
                breaking(
                        "a grace period of the timeout",
                        o -> at(o, "/spec/template/spec").put("terminationGracePeriodSeconds", 15),
                        "grace"),
                breaking(
                        "a rollout that takes pods away",
                        o -> at(o, "/spec/strategy/rollingUpdate").put("maxUnavailable", 1),
                        "rolling"),
                breaking("no spread", o -> at(o, "/spec/template/spec").remove("topologySpreadConstraints"), "spread"),
                breaking("a password in the file", o -> password(container(o)), "reference to a Secret"),
                breaking(
                        "a preStop that sleeps",
                        o -> container(o).putObject("lifecycle").putObject("preStop"),
                        "preStop"),
                removal("no disruption budget", "PodDisruptionBudget", "workout-service", "disruption"),
                removal("no network policy", "NetworkPolicy", "workout-service", "network policy"),
                removal("no denial by default", "NetworkPolicy", "default-deny", "deny"),
                removal("no scaler and one pod", "HorizontalPodAutoscaler", "workout-service", "two pods"),
                removal("a missing ConfigMap", "ConfigMap", "workout-service", "ConfigMap"),
                typed("a misspelt key", o -> at(container(o), "").put("resource", "x"), "no such key"),
                typed(
                        "a port in quotes",
                        o -> ((ObjectNode) container(o).at("/ports/0")).put("containerPort", "8081"),
                        "8081"),
                typed("a container without a name", o -> container(o).remove("name"), "required field `name`"),
                typed(
                        "a deployment without a selector",
                        o -> at(o, "/spec").remove("selector"),
                        "required field `selector`"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breakings")
    void is_noticed(String name, Consumer<List<JsonNode>> breaking, boolean typed, String noticed) {
        Overlay whole = Overlay.render("production");
        List<JsonNode> objects = new ArrayList<>(whole.copy().objects());
        breaking.accept(objects);
        Overlay broken = new Overlay(true, objects);

        assertThat(violations(whole, typed)).isEmpty();
        assertThat(violations(broken, typed))
                .anySatisfy(violation -> assertThat(violation).contains(noticed));
    }

    private static List<String> violations(Overlay overlay, boolean typed) {
        if (typed) {
            JsonNode deployment = overlay.one("Deployment", "workout-service");
            Class<?> model = TypedModels.modelOf(TypedModels.kindOf(deployment)).orElseThrow();
            return Stream.concat(
                            TypedModels.violations(deployment, model).stream(),
                            PublishedSchemas.violations(deployment).stream())
                    .toList();
        }
        return Stream.concat(PodPolicy.violations(overlay).stream(), ServicePolicy.violations(overlay).stream())
                .toList();
    }

    private static Arguments breaking(String name, Consumer<JsonNode> change, String noticed) {
        Consumer<List<JsonNode>> onDeployment = objects -> change.accept(deployment(objects));
        return Arguments.of(name, onDeployment, false, noticed);
    }

    private static Arguments typed(String name, Consumer<JsonNode> change, String noticed) {
        Consumer<List<JsonNode>> onDeployment = objects -> change.accept(deployment(objects));
        return Arguments.of(name, onDeployment, true, noticed);
    }

    private static Arguments removal(String name, String kind, String object, String noticed) {
        Consumer<List<JsonNode>> removal = objects -> assertThat(
                        objects.removeIf(one -> one.path("kind").asText().equals(kind)
                                && (Overlay.nameOf(one).equals(object)
                                        || (kind.equals("ConfigMap")
                                                && Overlay.nameOf(one).startsWith(object)))))
                .isTrue();
        return Arguments.of(name, removal, false, noticed);
    }

    private static JsonNode deployment(List<JsonNode> objects) {
        return new Overlay(true, objects).one("Deployment", "workout-service");
    }

    private static ObjectNode at(JsonNode object, String path) {
        return (ObjectNode) object.at(path);
    }

    private static ObjectNode container(JsonNode deployment) {
        return at(deployment, "/spec/template/spec/containers/0");
    }

    private static void password(ObjectNode container) {
        ((ArrayNode) container.path("env"))
                .addObject()
                .put("name", "OTHER_PASSWORD")
                .put("value", "local");
    }
}
