package io.freshlegs.deploychecks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.freshlegs.contracts.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every overlay renders to what Kubernetes, the operators and the house accept. */
class OverlaysTest {

    static final List<String> OVERLAYS = Overlay.ALL;

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void every_object_is_of_a_known_kind_and_has_only_keys_and_types_of_it(String name) {
        List<String> violations = new ArrayList<>();
        Set<String> unread = new TreeSet<>();
        for (JsonNode object : Overlay.render(name).objects()) {
            String kind = TypedModels.kindOf(object);
            TypedModels.modelOf(kind)
                    .ifPresentOrElse(
                            model -> violations.addAll(TypedModels.violations(object, model)),
                            () -> Schemas.of(kind)
                                    .ifPresentOrElse(
                                            schema -> violations.addAll(Schemas.violations(object, schema)),
                                            () -> unread.add(kind)));
        }

        assertThat(violations).isEmpty();
        assertThat(unread).as("kinds that nothing here can check").allMatch(TypedModels::isOfStrimzi);
        if (!unread.isEmpty()) {
            Overlay.missing("a JDK 21 for the models of Strimzi", unread + " of overlay " + name + " are not checked");
        }
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void every_object_of_kubernetes_itself_fits_the_schema_that_it_publishes(String name) {
        List<JsonNode> ofKubernetes = Overlay.render(name).objects().stream()
                .filter(object -> PublishedSchemas.has(TypedModels.kindOf(object)))
                .toList();

        assertThat(ofKubernetes).isNotEmpty();
        assertThat(ofKubernetes).flatExtracting(PublishedSchemas::violations).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void pods_are_restricted_and_services_have_all_that_belongs_to_them(String name) {
        Overlay overlay = Overlay.render(name);

        assertThat(PodPolicy.violations(overlay)).isEmpty();
        assertThat(ServicePolicy.violations(overlay)).isEmpty();
    }

    @Test
    void the_overlays_run_the_four_services_and_the_three_migrations() {
        for (String name : List.of("local", "production")) {
            assertThat(Overlay.render(name).of("Deployment"))
                    .extracting(Overlay::nameOf)
                    .containsExactlyInAnyOrderElementsOf(ComposePolicy.OURS);
            assertThat(Overlay.render(name + "/migrations").of("Job"))
                    .extracting(Overlay::nameOf)
                    .containsExactlyInAnyOrder("workout-migrate", "nutrition-migrate", "advice-migrate");
        }
    }

    @Test
    void production_trusts_no_issuer_in_the_open() {
        ServicePolicy.variables(Overlay.render("production")).forEach((service, variables) -> {
            assertThat(variables).as(service).doesNotContainKey("FRESHLEGS_ISSUER_LOCAL");
            assertThat(variables.get("QUARKUS_OIDC_AUTH_SERVER_URL"))
                    .as(service)
                    .startsWith("https://");
        });
    }

    @Test
    void the_topics_are_those_of_the_contract_with_its_settings_and_partitions() {
        Map<String, Integer> replicas = Map.of("production", 3, "local", 1);
        replicas.forEach((name, count) -> {
            List<JsonNode> topics = Overlay.render(name).of("KafkaTopic");
            Map<String, Map<String, String>> contract = contract(count == 1 ? 1 : 2);

            assertThat(topics).extracting(Overlay::nameOf).containsExactlyInAnyOrderElementsOf(contract.keySet());
            assertThat(topics).allSatisfy(topic -> {
                assertThat(topic.at("/spec/partitions").asInt()).isEqualTo(Topic.DEFAULT_PARTITIONS);
                assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(count);
                assertThat(config(topic)).as(Overlay.nameOf(topic)).isEqualTo(contract.get(Overlay.nameOf(topic)));
            });
        });
    }

    @Test
    void the_rights_on_topics_name_topics_of_the_contract_alone() {
        Set<String> topics = contract(2).keySet();
        for (JsonNode user : Overlay.render("production").of("KafkaUser")) {
            for (JsonNode acl : user.at("/spec/authorization/acls")) {
                if (acl.at("/resource/type").asText().equals("topic")) {
                    assertThat(topics).contains(acl.at("/resource/name").asText());
                }
            }
        }
    }

    static Map<String, Map<String, String>> contract(int minInSyncReplicas) {
        Map<String, Map<String, String>> topics = new TreeMap<>();
        for (Topic topic : Topic.values()) {
            topics.put(topic.topicName(), topic.config(minInSyncReplicas));
            topics.put(topic.deadLetterName(), topic.deadLetterConfig(minInSyncReplicas));
        }
        return topics;
    }

    private static Map<String, String> config(JsonNode topic) {
        return topic.at("/spec/config")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asText()));
    }
}
