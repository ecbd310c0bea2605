package io.freshlegs.advice.today.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The service while its database is away, and when it is back. */
@QuarkusTest
@QuarkusTestResource(value = OwnPostgres.class, restrictToAnnotatedClass = true)
class DatabaseAwayHttpTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void every_endpoint_answers_503_the_probe_takes_it_out_and_it_comes_back_by_itself() {
        // Given
        Eventually.within(SOON, () -> assertThat(health("ready")).isEqualTo(200));
        me().body("{\"timeZone\": \"UTC\"}").put("profile").then().statusCode(201);

        // When
        OwnPostgres.server().stopImmediately();

        // Then
        for (String path : List.of(
                "advice", "trends", "duplicates", "export", "profile", "check-ins", "labs/2026-11-20", "shoes")) {
            unavailable(me().get(path));
        }
        unavailable(me().body("{\"timeZone\": \"UTC\"}").put("profile"));
        unavailable(me().body("{\"mood\": 3}").put("check-ins/2026-11-20"));
        unavailable(me().delete("shoes/blue"));
        unavailable(me().delete(""));
        Eventually.within(SOON, () -> assertThat(health("ready")).isEqualTo(503));
        assertThat(health("live")).isEqualTo(200);
        Eventually.within(SOON, () -> assertThat(health("group/dependencies")).isEqualTo(503));

        OwnPostgres.server().restart();
        Eventually.within(SOON, () -> assertThat(health("ready")).isEqualTo(200));
        Eventually.within(SOON, () -> assertThat(health("group/dependencies")).isEqualTo(200));
        Eventually.within(
                SOON, () -> assertThat(me().get("profile").statusCode()).isEqualTo(200));
        Eventually.within(
                SOON, () -> assertThat(me().get("advice").statusCode()).isEqualTo(200));
    }

    private static void unavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("DATABASE_UNAVAILABLE"));
    }

    private static int health(String probe) {
        String port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", String.class);
        return given().get(URI.create("http://localhost:" + port + "/q/health/" + probe))
                .statusCode();
    }

    private static RequestSpecification me() {
        return given().auth()
                .oauth2(Servers.issuer().athleteToken("mara"))
                .contentType(ContentType.JSON)
                .basePath("/v1/athletes/mara");
    }
}
