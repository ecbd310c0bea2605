package io.freshlegs.workout.links.http;

import static io.freshlegs.kit.testing.Callers.athlete;
import static io.freshlegs.kit.testing.Callers.partner;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class LinksHttpTest {

    @Test
    void a_partner_links_a_user_of_its_own_reads_the_link_and_takes_it_away() {
        put(partner("garmin"), "garmin", "u1", "mara")
                .statusCode(201)
                .body("source", equalTo("garmin"))
                .body("providerUserId", equalTo("u1"))
                .body("athleteId", equalTo("mara"));
        put(partner("garmin"), "garmin", "u1", "mara").statusCode(200);
        get(partner("garmin"), "garmin", "u1").statusCode(200).body("athleteId", equalTo("mara"));
        partner("garmin").delete(path("garmin", "u1")).then().statusCode(204);
        partner("garmin").delete(path("garmin", "u1")).then().statusCode(204);
        get(partner("garmin"), "garmin", "u1").statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void an_athlete_links_themselves_and_nobody_else() {
        put(athlete("lena"), "garmin", "u2", "lena").statusCode(201);
        put(athlete("lena"), "garmin", "u2", "me").statusCode(200).body("athleteId", equalTo("lena"));
        put(athlete("lena"), "garmin", "u3", "mara").statusCode(403).body("code", equalTo("NOT_ALLOWED"));
        get(athlete("lena"), "garmin", "u2").statusCode(200);
    }

    @Test
    void a_user_of_somebody_else_is_a_conflict_for_an_athlete_and_is_replaced_by_the_partner() {
        // Given
        put(athlete("first"), "polar", "u4", "first").statusCode(201);

        // Then
        put(athlete("second"), "polar", "u4", "second").statusCode(409).body("code", equalTo("CONFLICT"));
        get(athlete("first"), "polar", "u4").statusCode(200).body("athleteId", equalTo("first"));
        put(partner("polar"), "polar", "u4", "second").statusCode(200).body("athleteId", equalTo("second"));
        get(athlete("first"), "polar", "u4").statusCode(404);
    }

    @Test
    void nobody_learns_or_touches_the_link_of_another_athlete() {
        put(athlete("owner"), "garmin", "u5", "owner").statusCode(201);
        String known = get(athlete("curious"), "garmin", "u5")
                .statusCode(404)
                .extract()
                .asString();
        String unknown = get(athlete("curious"), "garmin", "nobody")
                .statusCode(404)
                .extract()
                .asString();
        assertThat(withoutTrace(known)).isEqualTo(withoutTrace(unknown));
        athlete("curious").delete(path("garmin", "u5")).then().statusCode(204);
        get(athlete("owner"), "garmin", "u5").statusCode(200);
    }

    @Test
    void a_partner_reaches_only_its_own_source() {
        put(partner("polar"), "garmin", "u6", "mara").statusCode(403);
        get(partner("polar"), "garmin", "u6").statusCode(403);
        partner("polar").delete(path("garmin", "u6")).then().statusCode(403);
        given().get(path("garmin", "u6")).then().statusCode(401);
    }

    @Test
    void the_user_of_a_provider_may_have_any_printable_name() {
        partner("garmin")
                .urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"athleteId\": \"mara\"}")
                .put("/v1/links/garmin/a%2Fb%20%C3%A4")
                .then()
                .statusCode(201)
                .body("providerUserId", equalTo("a/b ä"));
        partner("garmin")
                .urlEncodingEnabled(false)
                .get("/v1/links/garmin/%00")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("providerUserId"));
    }

    @Test
    void a_body_that_is_no_link_is_422() {
        put(partner("garmin"), "garmin", "u7", "a b").statusCode(422).body("code", equalTo("LINK_INVALID"));
        partner("garmin")
                .contentType(ContentType.JSON)
                .body("{\"source\": \"polar\", \"providerUserId\": \"other\"}")
                .put(path("garmin", "u7"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItems("source", "providerUserId", "athleteId"));
    }

    @Test
    void of_many_athletes_at_once_one_gets_the_user_and_the_others_a_conflict() {
        List<CompletableFuture<Integer>> statuses = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> put(athlete("racer" + i), "garmin", "u8", "racer" + i)
                                .extract()
                                .statusCode()))
                .toList();
        assertThat(statuses.stream().map(CompletableFuture::join))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    private static ValidatableResponse put(RequestSpecification caller, String source, String user, String athlete) {
        return caller.contentType(ContentType.JSON)
                .body("{\"athleteId\": \"" + athlete + "\"}")
                .put(path(source, user))
                .then();
    }

    private static ValidatableResponse get(RequestSpecification caller, String source, String user) {
        return caller.get(path(source, user)).then();
    }

    private static String path(String source, String user) {
        return "/v1/links/" + source + "/" + user;
    }

    private static String withoutTrace(String problem) {
        return problem.replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }
}
