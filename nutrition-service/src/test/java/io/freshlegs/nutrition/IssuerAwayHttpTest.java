package io.freshlegs.nutrition;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.localservers.LocalIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The issuer of tokens goes away: known keys go on serving, an unknown one can't be looked up. */
@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
@QuarkusTestResource(value = IssuerAwayHttpTest.OwnIssuer.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IssuerAwayHttpTest {

    private static final String PATH = "/v1/athletes/me/meals";

    private static LocalIssuer issuer;
    private static String token;
    private static String ofAnotherKey;

    /** An issuer of this test's own, which may end. */
    public static class OwnIssuer implements QuarkusTestResourceLifecycleManager {

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            issuer = LocalIssuer.start();
            token = issuer.athleteToken("left-alone");
            try (LocalIssuer other = LocalIssuer.start()) {
                ofAnotherKey = other.token(io.freshlegs.localservers.TestToken.ofAthlete("left-alone")
                        .withIssuer(issuer.url()));
            }
            return Map.of("quarkus.oidc.auth-server-url", issuer.url());
        }

        @Override
        public void stop() {
            issuer.close();
        }
    }

    @Test
    @Order(1)
    void with_the_issuer_there_a_token_is_accepted_and_one_of_an_unknown_key_is_not() {
        given().auth().oauth2(token).get(PATH).then().statusCode(200);
        given().auth().oauth2(ofAnotherKey).get(PATH).then().statusCode(401).body("code", equalTo("TOKEN_INVALID"));
    }

    @Test
    @Order(2)
    void without_the_issuer_known_keys_go_on_serving_and_nobody_else_gets_in() {
        issuer.close();

        given().auth().oauth2(token).get(PATH).then().statusCode(200);
        given().auth().oauth2(token).get("/v1/athletes/other/meals").then().statusCode(403);
        given().get(PATH).then().statusCode(401).body("code", equalTo("NO_TOKEN"));
        given().auth()
                .oauth2(ofAnotherKey)
                .get(PATH)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(401, 503))
                .body("code", notNullValue());
    }
}
