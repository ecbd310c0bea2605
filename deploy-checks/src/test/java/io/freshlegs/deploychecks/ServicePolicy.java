package io.freshlegs.deploychecks;

import com.fasterxml.jackson.databind.JsonNode;
import io.freshlegs.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every Deployment has to have around it, and how it is rolled out, scaled and reached. */
final class ServicePolicy {

    private static final String NAME = "app.kubernetes.io/name";
    private static final Pattern TIMEOUT = Pattern.compile("(?m)^quarkus\\.shutdown\\.timeout=(\\S+)$");

    private final Overlay overlay;
    private final List<String> violations = new ArrayList<>();

    private ServicePolicy(Overlay overlay) {
        this.overlay = overlay;
    }

    static List<String> violations(Overlay overlay) {
        ServicePolicy policy = new ServicePolicy(overlay);
        overlay.of("Deployment").forEach(policy::check);
        overlay.of("Job").forEach(job -> policy.requirePolicy(Overlay.nameOf(job), labels(job)));
        policy.checkWays();
        policy.require(overlay.of("Secret").isEmpty(), "Secret", "values of Secrets are not kept in files");
        return policy.violations;
    }

    private void check(JsonNode deployment) {
        String name = Overlay.nameOf(deployment);
        Map<String, String> labels = labels(deployment);
        JsonNode selector = deployment.at("/spec/selector/matchLabels");
        require(
                Tree.names(selector).allMatch(NAME::equals)
                        && selector.path(NAME).asText().equals(name),
                name,
                "a selector of the name alone, so that the next release can be applied");
        require(
                deployment
                        .at("/spec/strategy/rollingUpdate/maxUnavailable")
                        .asText()
                        .equals("0"),
                name,
                "no pod less while rolling out");
        require(minimum(deployment) >= 2, name, "two pods at least");
        require(
                Tree.items(deployment.at("/spec/template/spec/topologySpreadConstraints"))
                        .anyMatch(spread -> name.equals(spread.path("labelSelector")
                                .path("matchLabels")
                                .path(NAME)
                                .asText())),
                name,
                "spread over zones or nodes");
        requireProbes(name, deployment.at("/spec/template/spec/containers/0"));
        requireGrace(name, deployment);
        require(
                overlay.of("PodDisruptionBudget").stream()
                        .anyMatch(budget -> selects(budget.at("/spec/selector"), labels)),
                name,
                "a disruption budget");
        requirePolicy(name, labels);
    }

    private void requireProbes(String name, JsonNode container) {
        Map<String, String> paths = Map.of(
                "startupProbe", "/q/health/started",
                "readinessProbe", "/q/health/ready",
                "livenessProbe", "/q/health/live");
        paths.forEach((probe, path) -> require(
                container.path(probe).at("/httpGet/path").asText().equals(path)
                        && container.path(probe).at("/httpGet/port").asText().equals("management"),
                name,
                probe + " on the management port"));
    }

    private void requireGrace(String name, JsonNode deployment) {
        Duration delay = seconds(configuration(deployment).getOrDefault("QUARKUS_SHUTDOWN_DELAY", "0s"));
        Matcher timeout = TIMEOUT.matcher(Tree.text(name + "/src/main/resources/application.properties"));
        require(timeout.find(), name, "a timeout of its graceful stop");
        Duration grace = Duration.ofSeconds(deployment
                .at("/spec/template/spec/terminationGracePeriodSeconds")
                .asLong());
        require(
                grace.compareTo(delay.plus(seconds(timeout.group(1)))) > 0,
                name,
                "a grace period above delay and timeout");
    }

    private void requirePolicy(String name, Map<String, String> labels) {
        List<JsonNode> own = overlay.of("NetworkPolicy").stream()
                .filter(policy ->
                        Overlay.nameOf(policy).equals(name) && selects(policy.at("/spec/podSelector"), labels))
                .toList();
        require(
                own.size() == 1 && own.get(0).at("/spec/policyTypes").size() == 2,
                name,
                "a network policy of its own for both directions");
    }

    private void checkWays() {
        if (overlay.of("Deployment").isEmpty()) {
            return;
        }
        require(
                overlay.of("NetworkPolicy").stream()
                        .anyMatch(policy -> policy.at("/spec/policyTypes").size() == 2
                                && !policy.at("/spec").has("ingress")
                                && !policy.at("/spec").has("egress")),
                "NetworkPolicy",
                "deny by default");
        for (JsonNode route : overlay.of("HTTPRoute")) {
            for (JsonNode backend : route.at("/spec/rules/0/backendRefs")) {
                String service = backend.path("name").asText();
                require(
                        overlay.of("Service").stream()
                                .anyMatch(one -> Overlay.nameOf(one).equals(service)
                                        && one.at("/spec/ports/0/port").asInt()
                                                == backend.path("port").asInt()),
                        Overlay.nameOf(route),
                        "leads to a port of a Service");
            }
        }
        for (JsonNode service : overlay.of("Service")) {
            require(
                    Tree.items(service.at("/spec/ports"))
                            .allMatch(port -> port.path("targetPort").asText().equals("http")),
                    Overlay.nameOf(service),
                    "no way to the management port");
        }
    }

    private int minimum(JsonNode deployment) {
        String name = Overlay.nameOf(deployment);
        List<Integer> scaled = new ArrayList<>();
        for (JsonNode scaler : overlay.of("HorizontalPodAutoscaler")) {
            if (scaler.at("/spec/scaleTargetRef/name").asText().equals(name)) {
                scaled.add(scaler.at("/spec/minReplicas").asInt());
            }
        }
        for (JsonNode scaler : overlay.of("ScaledObject")) {
            if (scaler.at("/spec/scaleTargetRef/name").asText().equals(name)) {
                scaled.add(scaler.at("/spec/minReplicaCount").asInt());
                require(
                        scaler.at("/spec/maxReplicaCount").asInt() <= Topic.DEFAULT_PARTITIONS,
                        name,
                        "no more pods than partitions");
            }
        }
        if (scaled.isEmpty()) {
            return deployment.at("/spec/replicas").asInt(1);
        }
        require(
                deployment.at("/spec/replicas").isMissingNode(),
                name,
                "no number of pods beside a scaler, which each apply would undo");
        return scaled.get(0);
    }

    /** The variables that the generated ConfigMap of a Deployment sets. */
    Map<String, String> configuration(JsonNode deployment) {
        String map = deployment
                .at("/spec/template/spec/containers/0/envFrom/0/configMapRef/name")
                .asText();
        @Nullable
        JsonNode found = overlay.of("ConfigMap").stream()
                .filter(one -> Overlay.nameOf(one).equals(map))
                .findFirst()
                .orElse(null);
        require(found != null, Overlay.nameOf(deployment), "the ConfigMap it names");
        Map<String, String> variables = new TreeMap<>();
        if (found != null) {
            found.path("data")
                    .propertyStream()
                    .forEach(entry ->
                            variables.put(entry.getKey(), entry.getValue().asText()));
        }
        return variables;
    }

    /** Every variable that a Deployment or Job sets, with its value or an empty text for one by reference. */
    static Map<String, Map<String, String>> variables(Overlay overlay) {
        ServicePolicy policy = new ServicePolicy(overlay);
        Map<String, Map<String, String>> all = new TreeMap<>();
        for (String kind : Set.of("Deployment", "Job")) {
            for (JsonNode owner : overlay.of(kind)) {
                Map<String, String> variables =
                        new TreeMap<>(kind.equals("Deployment") ? policy.configuration(owner) : Map.of());
                for (JsonNode one : owner.at("/spec/template/spec/containers/0/env")) {
                    variables.put(one.path("name").asText(), one.path("value").asText());
                }
                all.put(Overlay.nameOf(owner), variables);
            }
        }
        return all;
    }

    private static Map<String, String> labels(JsonNode owner) {
        return owner.at("/spec/template/metadata/labels")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asText()));
    }

    private static boolean selects(JsonNode selector, Map<String, String> labels) {
        return !selector.path("matchLabels").isEmpty()
                && selector.path("matchLabels")
                        .propertyStream()
                        .allMatch(wanted -> wanted.getValue().asText().equals(labels.get(wanted.getKey())));
    }

    private static Duration seconds(String text) {
        return Duration.parse("PT" + text.toUpperCase(java.util.Locale.ROOT));
    }

    private void require(boolean holds, String name, String rule) {
        if (!holds) {
            violations.add(name + ": " + rule);
        }
    }
}
