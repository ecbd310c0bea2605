package io.freshlegs.kit.testing;

import static io.restassured.RestAssured.given;

import io.freshlegs.localservers.TestToken;
import io.restassured.specification.RequestSpecification;

/** Requests with the tokens of those who call a service. */
public final class Callers {

    private Callers() {}

    public static RequestSpecification athlete(String id) {
        return given().auth().oauth2(Servers.issuer().athleteToken(id));
    }

    public static RequestSpecification partner(String clientId) {
        return given().auth().oauth2(Servers.issuer().partnerToken(clientId));
    }

    public static RequestSpecification holder(TestToken token) {
        return given().auth().oauth2(Servers.issuer().token(token));
    }
}
