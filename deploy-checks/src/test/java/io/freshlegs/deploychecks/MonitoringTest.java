package io.freshlegs.deploychecks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The alerts: the same in the cluster and on one machine, and each with something to do. */
class MonitoringTest {

    private final JsonNode groups = Tree.documents(Tree.text("deploy/base/monitoring/rules.yaml"))
            .get(0)
            .at("/spec/groups");

    @Test
    void compose_has_the_alerts_of_the_cluster() {
        assertThat(Tree.documents(Tree.text("deploy/compose/rules.yaml")).get(0).path("groups"))
                .isEqualTo(groups);
    }

    @Test
    void each_alert_has_a_section_in_the_runbook() {
        String operations = Tree.text("docs/operations.md");
        List<JsonNode> rules = Tree.items(groups.path(0).path("rules")).toList();

        assertThat(rules).hasSizeGreaterThan(5).allSatisfy(rule -> {
            String alert = rule.path("alert").asText();
            assertThat(operations).contains("### " + alert + "\n");
            assertThat(rule.at("/annotations/runbook").asText())
                    .isEqualTo("docs/operations.md#" + alert.toLowerCase(Locale.ROOT));
            assertThat(rule.at("/labels/severity").asText()).isIn("page", "ticket");
        });
    }
}
