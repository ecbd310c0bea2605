package io.freshlegs.deploychecks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects into the models of Kubernetes and Strimzi and reports every key that the models don't have, and every text
 * where they want a number.
 */
final class TypedModels {

    private static final Map<String, Class<?>> KUBERNETES = Map.ofEntries(
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("batch/v1/Job", Job.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class));

    private static final Map<String, String> STRIMZI = Map.of(
            "kafka.strimzi.io/v1/Kafka", "io.strimzi.api.kafka.model.kafka.Kafka",
            "kafka.strimzi.io/v1/KafkaNodePool", "io.strimzi.api.kafka.model.nodepool.KafkaNodePool",
            "kafka.strimzi.io/v1/KafkaTopic", "io.strimzi.api.kafka.model.topic.KafkaTopic",
            "kafka.strimzi.io/v1/KafkaUser", "io.strimzi.api.kafka.model.user.KafkaUser");

    private static final ObjectMapper MAPPER = strict();

    private TypedModels() {}

    /** The identifier of a kind: {@code apps/v1/Deployment}. */
    static String kindOf(JsonNode object) {
        return object.path("apiVersion").asText() + "/" + object.path("kind").asText();
    }

    static boolean isOfStrimzi(String kind) {
        return STRIMZI.containsKey(kind);
    }

    /** The model of a kind; none for a kind that has no model here, or whose models this JDK can't read. */
    static Optional<Class<?>> modelOf(String kind) {
        if (KUBERNETES.containsKey(kind)) {
            return Optional.of(KUBERNETES.get(kind));
        }
        try {
            return STRIMZI.containsKey(kind) ? Optional.of(Class.forName(STRIMZI.get(kind))) : Optional.empty();
        } catch (ClassNotFoundException | UnsupportedClassVersionError tooNew) {
            return Optional.empty();
        }
    }

    /** What an object says that its model does not know. */
    static List<String> violations(JsonNode object, Class<?> model) {
        String name = Overlay.nameOf(object);
        List<String> violations = new ArrayList<>();
        try {
            unknown(MAPPER.treeToValue(object, model), name, violations);
        } catch (JsonProcessingException wrongType) {
            violations.add(name + ": " + wrongType.getOriginalMessage());
        }
        return violations;
    }

    private static void unknown(@Nullable Object value, String path, List<String> violations) {
        if (value instanceof Collection<?> items) {
            int index = 0;
            for (Object item : items) {
                unknown(item, path + "[" + index++ + "]", violations);
            }
        } else if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> unknown(entry, path + "." + key, violations));
        } else if (value != null && isModel(value.getClass())) {
            for (Method getter : value.getClass().getMethods()) {
                boolean additional = getter.getName().equals("getAdditionalProperties");
                if (additional && get(value, getter) instanceof Map<?, ?> others) {
                    others.keySet().forEach(key -> violations.add(path + "." + key + ": no such key"));
                } else if (isGetter(getter)) {
                    unknown(get(value, getter), path + "." + getter.getName().substring(3), violations);
                }
            }
        }
    }

    private static boolean isModel(Class<?> type) {
        return !type.isEnum()
                && (type.getName().startsWith("io.fabric8.kubernetes.api.model.")
                        || type.getName().startsWith("io.strimzi.api."));
    }

    private static boolean isGetter(Method method) {
        return method.getName().startsWith("get")
                && method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !method.getReturnType().isPrimitive()
                && method.getDeclaringClass() != Object.class;
    }

    private static @Nullable Object get(Object value, Method getter) {
        try {
            return getter.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException derived) {
            // a getter that computes something from what is absent has nothing that was read
            return null;
        }
    }

    private static ObjectMapper strict() {
        JsonMapper mapper = JsonMapper.builder()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        for (LogicalType number : List.of(LogicalType.Integer, LogicalType.Boolean)) {
            mapper.coercionConfigFor(number).setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        }
        return mapper;
    }
}
