package io.freshlegs.workout;

import io.freshlegs.kit.testing.AuthorisationMatrix;
import io.freshlegs.kit.testing.IssuerAway;
import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The service starts while the issuer is away and has never seen its keys. */
@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
@QuarkusTestResource(
        value = IssuerAway.class,
        initArgs = @ResourceArg(name = "keys", value = "never"),
        restrictToAnnotatedClass = true)
class IssuerNeverSeenHttpTest {

    @TestHTTPResource
    URI base;

    @Test
    void nobody_gets_in_and_who_has_a_token_is_asked_to_repeat() throws Exception {
        AuthorisationMatrix.holdWithoutIssuer(base, WorkoutOperations.rows(), IssuerAway.issuer(), false);
    }
}
