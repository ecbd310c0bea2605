package io.freshlegs.nutrition;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.freshlegs.kit.testing.AuthorisationMatrix;
import io.freshlegs.kit.testing.IssuerAway;
import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The issuer of tokens goes away: known keys go on serving, an unknown one can't be looked up. */
@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
@QuarkusTestResource(value = IssuerAway.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IssuerAwayHttpTest {

    private static final String PATH = "/v1/athletes/me/meals";

    @TestHTTPResource
    URI base;

    @Test
    @Order(1)
    void with_the_issuer_there_its_keys_are_read() {
        given().auth()
                .oauth2(IssuerAway.issuer().athleteToken("left-alone"))
                .get(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    @Order(2)
    void without_the_issuer_known_keys_go_on_serving_each_caller_as_the_matrix_says() throws Exception {
        IssuerAway.issuer().close();

        AuthorisationMatrix.holdWithoutIssuer(base, NutritionOperations.rows(), IssuerAway.issuer(), true);
    }

    @Test
    @Order(3)
    void without_the_issuer_a_token_of_an_unknown_key_does_not_get_in() {
        given().auth()
                .oauth2(IssuerAway.tokenOfAnotherKey())
                .get(PATH)
                .then()
                // where the issuer may be asked again for its keys, nobody can say whether the token is bad
                .statusCode(anyOf(is(401), is(503)))
                .body("code", anyOf(equalTo("TOKEN_INVALID"), equalTo("IDENTITY_UNAVAILABLE")));
    }
}
