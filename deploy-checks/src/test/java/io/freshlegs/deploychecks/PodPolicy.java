package io.freshlegs.deploychecks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every pod of ours has to be like, whether of a Deployment or of a Job. */
final class PodPolicy {

    private static final Pattern DIGEST = Pattern.compile(".+@sha256:[0-9a-f]{64}");
    private static final Pattern TAG = Pattern.compile(".+:[A-Za-z0-9._-]+");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|_KEY)$");

    private final List<String> violations = new ArrayList<>();

    private PodPolicy() {}

    static List<String> violations(Overlay overlay) {
        PodPolicy policy = new PodPolicy();
        overlay.of("Deployment").forEach(one -> policy.check(overlay, one));
        overlay.of("Job").forEach(one -> policy.check(overlay, one));
        for (JsonNode account : overlay.of("ServiceAccount")) {
            policy.require(
                    isFalse(account.path("automountServiceAccountToken")),
                    Overlay.nameOf(account),
                    "service account without a token");
        }
        return policy.violations;
    }

    private void check(Overlay overlay, JsonNode owner) {
        String name = Overlay.nameOf(owner);
        JsonNode pod = owner.at("/spec/template/spec");
        require(pod.at("/securityContext/runAsNonRoot").asBoolean(), name, "runs as non-root");
        require(
                pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
                name,
                "seccomp profile RuntimeDefault");
        require(isFalse(pod.path("automountServiceAccountToken")), name, "no token of the service account");
        require(isFalse(pod.path("enableServiceLinks")), name, "no variables named after other services");
        for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
            require(!pod.path(shared).asBoolean(), name, "shares nothing of its host");
        }
        require(
                Tree.items(pod.path("volumes")).noneMatch(volume -> volume.has("hostPath")),
                name,
                "shares nothing of its host");
        require(
                overlay.of("ServiceAccount").stream()
                        .anyMatch(account -> Overlay.nameOf(account)
                                .equals(pod.path("serviceAccountName").asText())),
                name,
                "a service account of its own");
        for (JsonNode container : pod.path("containers")) {
            checkContainer(overlay, name, container);
        }
    }

    private void checkContainer(Overlay overlay, String name, JsonNode container) {
        JsonNode security = container.path("securityContext");
        require(isFalse(security.path("allowPrivilegeEscalation")), name, "no privilege escalation");
        require(!security.path("privileged").asBoolean(), name, "not privileged");
        require(security.path("readOnlyRootFilesystem").asBoolean(), name, "read-only root file system");
        require(
                security.at("/capabilities/drop/0").asText().equals("ALL")
                        && security.at("/capabilities/add").isMissingNode(),
                name,
                "no capabilities");
        require(container.at("/resources/requests/cpu").isTextual(), name, "a request of processor time");
        require(container.at("/resources/requests/memory").isTextual(), name, "a request of memory");
        require(container.at("/resources/limits/memory").isTextual(), name, "a limit of memory");
        require(container.at("/lifecycle/preStop").isMissingNode(), name, "no preStop: the service delays by itself");
        String image = container.path("image").asText();
        require(
                overlay.production()
                        ? DIGEST.matcher(image).matches()
                        : TAG.matcher(image).matches() && !image.endsWith(":latest"),
                name,
                overlay.production() ? "an image by digest" : "an image with a version");
        for (JsonNode variable : container.path("env")) {
            require(
                    !SECRET.matcher(variable.path("name").asText()).matches()
                            || variable.at("/valueFrom/secretKeyRef/name").isTextual(),
                    name,
                    variable.path("name").asText() + " by reference to a Secret");
        }
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.asBoolean();
    }

    private void require(boolean holds, String name, String rule) {
        if (!holds) {
            violations.add(name + ": " + rule);
        }
    }
}
