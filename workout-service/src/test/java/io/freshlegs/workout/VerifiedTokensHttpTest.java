package io.freshlegs.workout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.freshlegs.kit.testing.CraftedTokens;
import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.localservers.TestToken;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** That what the service verified once is asked before the library verifies it again. */
@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class VerifiedTokensHttpTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    IdentityProviderManager identities;

    @Test
    void a_token_is_verified_once() {
        String token = Servers.issuer().token(TestToken.ofAthlete("verified-once"));
        assertThat(status(token)).isEqualTo(200);

        SecurityIdentity identity = identity(token);

        assertThat(identity.getPrincipal().getName()).isEqualTo("verified-once");
        assertThat(identity(token)).isSameAs(identity);
        assertThat(status(token)).isEqualTo(200);
        assertThat(identity(token)).as("used over HTTP in between").isSameAs(identity);
    }

    @Test
    void a_token_that_was_refused_is_not_remembered() {
        CraftedTokens.refused("verified-never").forEach((what, token) -> {
            assertThat(status(token)).as(what).isEqualTo(401);
            assertThat(status(token)).as(what + ", again").isEqualTo(401);
            // the library needs the request of the token and has none here
            assertThatThrownBy(() -> identity(token)).as(what).isInstanceOf(RuntimeException.class);
        });
    }

    private static int status(String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/athletes/me/workouts")
                .then()
                .extract()
                .statusCode();
    }

    private SecurityIdentity identity(String token) {
        return identities
                .authenticate(new TokenAuthenticationRequest(new AccessTokenCredential(token)))
                .await()
                .atMost(SOON);
    }
}
