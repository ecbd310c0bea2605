package io.freshlegs.kit.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The issuer of tokens goes away: known keys go on serving, an unknown one can't be looked up. The test of a service runs
 * with {@link IssuerAway} and says what to ask.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class IssuerAwayChecks {

    private final String path;
    private final List<AuthorisationMatrix.Row> rows;

    @TestHTTPResource
    URI base;

    /**
     * @param path what an athlete may read
     * @param rows every operation of the service
     */
    protected IssuerAwayChecks(String path, List<AuthorisationMatrix.Row> rows) {
        this.path = path;
        this.rows = rows;
    }

    @Test
    @Order(1)
    public void with_the_issuer_there_its_keys_are_read() {
        given().auth()
                .oauth2(IssuerAway.issuer().athleteToken("left-alone"))
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    @Order(2)
    public void without_the_issuer_known_keys_go_on_serving_each_caller_as_the_matrix_says() throws Exception {
        IssuerAway.issuer().close();

        AuthorisationMatrix.holdWithoutIssuer(base, rows, IssuerAway.issuer(), true);
    }

    @Test
    @Order(3)
    public void without_the_issuer_a_token_of_an_unknown_key_does_not_get_in() {
        given().auth()
                .oauth2(IssuerAway.tokenOfAnotherKey())
                .get(path)
                .then()
                // where the issuer may be asked again for its keys, nobody can say whether the token is bad
                .statusCode(anyOf(is(401), is(503)))
                .body("code", anyOf(equalTo("TOKEN_INVALID"), equalTo("IDENTITY_UNAVAILABLE")));
    }
}
