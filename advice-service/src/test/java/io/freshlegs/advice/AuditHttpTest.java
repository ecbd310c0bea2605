package io.freshlegs.advice;

import static io.freshlegs.kit.testing.Callers.athlete;
import static io.freshlegs.kit.testing.Callers.holder;
import static io.freshlegs.kit.testing.Callers.partner;
import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.testing.AuditLines;
import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.localservers.TestToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class AuditHttpTest {

    private final AuditLines audit = new AuditLines();
    private final String athlete = "audited-" + Long.toString(System.nanoTime(), 36);

    @AfterEach
    void no_line_holds_more_than_the_listed_keys_or_anything_personal() {
        audit.close();
        audit.areThereAndTellNothing("audited-", "marker");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profile|profile|{\"timeZone\": \"UTC\"}|{\"timeZone\": \"Europe/Berlin\"}",
                "check-in|check-ins/2026-11-20|{\"mood\": 1}|{\"mood\": 2}",
                "lab|labs/2026-11-20|{\"ferritinUgPerL\": 24}|{\"ferritinUgPerL\": 25}",
                "shoe|shoes/marker|{\"name\": \"marker\"}|{\"name\": \"marker 2\"}"
            })
    void every_write_of_the_diary_is_on_the_log_with_its_outcome(
            String kind, String path, String first, String second) {
        put(path, first, 201);
        Map<String, String> created = audit.onlyOfLast();
        assertThat(created)
                .containsEntry("operation", "put-" + kind)
                .containsEntry("outcome", "created")
                .containsEntry("revision", "1");
        assertThat(created.get("athleteRef")).matches("[0-9a-f]{12}");

        put(path, first, 200);
        assertThat(audit.onlyOfLast()).containsEntry("outcome", "unchanged").containsEntry("revision", "1");

        put(path, second, 200);
        assertThat(audit.onlyOfLast())
                .containsEntry("outcome", "updated")
                .containsEntry("revision", "2")
                .containsEntry("athleteRef", created.get("athleteRef"));

        traced(athlete(athlete)).delete(path).then().statusCode(204);
        assertThat(audit.onlyOfLast())
                .containsEntry("operation", "delete-" + kind)
                .containsEntry("outcome", "deleted");

        traced(athlete(athlete)).delete(path).then().statusCode(204);
        assertThat(audit.onlyOfLast()).containsEntry("outcome", "absent");

        traced(athlete(athlete))
                .contentType(ContentType.JSON)
                .body("{\"athleteId\": \"rival\"}")
                .put(path)
                .then()
                .statusCode(422);
        assertThat(audit.ofLast()).as("nothing was written").isEmpty();
    }

    @Test
    void export_and_erasure_are_on_the_log_with_how_much_there_was() {
        put("labs/2026-11-19", "{}", 201);
        put("labs/2026-11-20", "{}", 201);

        traced(athlete(athlete)).get("export").then().statusCode(200);
        assertThat(audit.onlyOfLast())
                .containsEntry("operation", "export")
                .containsEntry("outcome", "exported")
                .containsEntry("batchSize", "2")
                .containsKey("athleteRef");

        traced(athlete(athlete)).delete("").then().statusCode(202);
        assertThat(audit.onlyOfLast())
                .containsEntry("operation", "erase")
                .containsEntry("outcome", "erased")
                .containsKey("athleteRef");
        assertThat(Integer.parseInt(audit.onlyOfLast().get("batchSize"))).isGreaterThanOrEqualTo(2);
    }

    @Test
    void every_denial_is_on_the_log_with_who_was_denied() {
        traced(holder(TestToken.ofCoach("audited-coach", athlete)))
                .get("profile")
                .then()
                .statusCode(403);
        assertThat(audit.onlyOfLast())
                .containsEntry("operation", "get")
                .containsEntry("outcome", "denied")
                .containsEntry("problemCode", "NOT_ALLOWED")
                .containsKey("athleteRef");

        traced(partner("garmin")).get("advice").then().statusCode(403);
        assertThat(audit.onlyOfLast()).containsEntry("outcome", "denied").containsEntry("partnerId", "garmin");
    }

    private void put(String path, String body, int status) {
        traced(athlete(athlete))
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then()
                .statusCode(status);
    }

    private RequestSpecification traced(RequestSpecification request) {
        return audit.traced(request).basePath("/v1/athletes/" + athlete);
    }
}
