package io.freshlegs.deploychecks;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Holds objects against the schemas that Kubernetes publishes, as its own client for Java carries them: above the keys and
 * types that {@link TypedModels} reads, these know which keys an object must have.
 */
final class PublishedSchemas {

    private static final Map<String, Check> KINDS = Map.of(
            "v1/ConfigMap", V1ConfigMap::validateJsonElement,
            "v1/Namespace", V1Namespace::validateJsonElement,
            "v1/Service", V1Service::validateJsonElement,
            "v1/ServiceAccount", V1ServiceAccount::validateJsonElement,
            "apps/v1/Deployment", V1Deployment::validateJsonElement,
            "batch/v1/Job", V1Job::validateJsonElement,
            "autoscaling/v2/HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement,
            "policy/v1/PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
            "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::validateJsonElement);

    private PublishedSchemas() {}

    /** The check of one kind, as the client has it: it throws what it finds first. */
    private interface Check {
        void of(JsonElement object) throws IOException;
    }

    static boolean has(String kind) {
        return KINDS.containsKey(kind);
    }

    /** What an object lacks or has against the schema of its kind; nothing for a kind that Kubernetes itself has no schema of. */
    static List<String> violations(JsonNode object) {
        Check check = KINDS.get(TypedModels.kindOf(object));
        if (check == null) {
            return List.of();
        }
        try {
            check.of(JsonParser.parseString(object.toString()));
            return List.of();
        } catch (IllegalArgumentException found) {
            return List.of(Overlay.nameOf(object) + ": " + found.getMessage());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
