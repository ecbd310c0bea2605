package io.freshlegs.nutrition;

import io.freshlegs.kit.testing.AuthorisationMatrix;
import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class AuthorisationMatrixHttpTest {

    @TestHTTPResource
    URI base;

    @Test
    void every_operation_answers_every_caller_as_the_matrix_says() throws Exception {
        AuthorisationMatrix.hold(base, NutritionOperations.rows());
    }
}
