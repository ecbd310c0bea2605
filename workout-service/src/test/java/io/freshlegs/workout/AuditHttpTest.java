package io.freshlegs.workout;

import static io.freshlegs.kit.testing.Callers.athlete;
import static io.freshlegs.kit.testing.Callers.partner;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.testing.AuditLines;
import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class AuditHttpTest {

    private static final String RUN = """
            {"sport": "running", "startTime": "2026-11-22T06:40:00+01:00", "durationSeconds": 3600, "shoeId": "marker-shoe"}""";
    private static final String PATH = "/v1/athletes/audited-person/workouts/garmin/marker-external";

    private final AuditLines audit = new AuditLines();

    @AfterEach
    void no_line_holds_more_than_the_listed_keys_or_anything_personal() {
        audit.close();
        audit.areThereAndTellNothing("audited-person", "marker");
    }

    @Test
    void every_write_is_on_the_log_with_its_outcome_record_and_revision() {
        put(athlete("audited-person"), RUN, 201);
        Map<String, String> created = audit.onlyOfLast();
        assertThat(created)
                .containsEntry("operation", "put")
                .containsEntry("outcome", "created")
                .containsEntry("revision", "1")
                .containsEntry("source", "garmin")
                .doesNotContainKey("partnerId");
        assertThat(created.get("athleteRef")).matches("[0-9a-f]{12}");
        assertThat(created.get("recordId")).matches("[0-9a-f-]{36}");

        put(athlete("audited-person"), RUN, 200);
        assertThat(audit.onlyOfLast()).containsEntry("outcome", "unchanged");

        put(partner("garmin"), RUN.replace("3600", "3601"), 200);
        assertThat(audit.onlyOfLast())
                .containsEntry("outcome", "updated")
                .containsEntry("revision", "2")
                .containsEntry("partnerId", "garmin")
                .containsEntry("athleteRef", created.get("athleteRef"))
                .containsEntry("recordId", created.get("recordId"));

        traced(athlete("audited-person")).delete(PATH).then().statusCode(204);
        assertThat(audit.onlyOfLast())
                .containsEntry("operation", "delete")
                .containsEntry("outcome", "deleted")
                .containsEntry("revision", "3")
                .containsEntry("recordId", created.get("recordId"));

        traced(athlete("audited-person")).delete("/v1/athletes/me").then().statusCode(202);
        assertThat(audit.onlyOfLast())
                .containsEntry("operation", "erase")
                .containsEntry("outcome", "erased")
                .containsEntry("athleteRef", created.get("athleteRef"))
                .containsEntry("batchSize", "1");
    }

    @Test
    void every_item_of_a_batch_is_on_the_log_and_so_is_one_that_was_refused_for_its_source() {
        String items = RUN.replaceFirst(
                        "\\{", "{\"athleteId\": \"audited-person\", \"source\": \"coros\", \"externalId\": \"1\",")
                + ","
                + RUN.replaceFirst(
                        "\\{", "{\"athleteId\": \"audited-person\", \"source\": \"garmin\", \"externalId\": \"1\",");
        traced(partner("coros"))
                .contentType(ContentType.JSON)
                .body("{\"workouts\": [" + items + "]}")
                .post("/v1/workouts/batch")
                .then()
                .statusCode(200);
        assertThat(audit.ofLast())
                .extracting(line -> line.get("operation") + " " + line.get("outcome") + " " + line.get("partnerId"))
                .containsExactlyInAnyOrder("put created coros", "batch denied coros");
    }

    @Test
    void every_denial_is_on_the_log_with_who_was_denied_and_why() {
        put(athlete("audited-curious"), RUN, 403);
        assertThat(audit.onlyOfLast())
                .containsEntry("operation", "put")
                .containsEntry("outcome", "denied")
                .containsEntry("problemCode", "NOT_ALLOWED")
                .containsKey("athleteRef");
        put(partner("polar"), RUN, 403);
        assertThat(audit.onlyOfLast()).containsEntry("outcome", "denied").containsEntry("partnerId", "polar");
        put(given(), RUN, 401);
        assertThat(audit.onlyOfLast())
                .containsEntry("outcome", "denied")
                .containsEntry("problemCode", "NO_TOKEN")
                .doesNotContainKeys("athleteRef", "partnerId");
        put(given().auth().oauth2("marker-token"), RUN, 401);
        assertThat(audit.onlyOfLast()).containsEntry("problemCode", "TOKEN_INVALID");
    }

    @Test
    void partners_reads_links_and_exports_are_on_the_log() {
        put(partner("garmin"), RUN, 201);
        long before = reads("garmin");
        traced(partner("garmin")).get(PATH).then().statusCode(200);
        traced(partner("garmin"))
                .get("/v1/athletes/audited-person/workouts")
                .then()
                .statusCode(200);
        assertThat(reads("garmin")).isEqualTo(before + 2);

        traced(athlete("audited-person"))
                .contentType(ContentType.JSON)
                .body("{\"athleteId\": \"me\"}")
                .put("/v1/links/garmin/marker-user")
                .then()
                .statusCode(201);
        assertThat(audit.onlyOfLast()).containsEntry("operation", "link").containsEntry("outcome", "created");
        traced(athlete("audited-person")).get("/v1/athletes/me/export").then().statusCode(200);
        assertThat(audit.onlyOfLast()).containsEntry("operation", "export").containsEntry("outcome", "exported");
        traced(athlete("audited-person")).delete("/v1/athletes/me").then().statusCode(202);
    }

    private long reads(String partner) {
        return audit.all().stream()
                .filter(line -> line.contains("outcome=read") && line.contains("partnerId=" + partner))
                .count();
    }

    private ValidatableResponse put(RequestSpecification caller, String body, int status) {
        return traced(caller)
                .contentType(ContentType.JSON)
                .body(body)
                .put(PATH)
                .then()
                .statusCode(status);
    }

    private RequestSpecification traced(RequestSpecification request) {
        return audit.traced(request);
    }
}
