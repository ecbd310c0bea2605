package io.freshlegs.nutrition;

import io.freshlegs.kit.testing.AuthorisationMatrix;
import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class AuthorisationMatrixHttpTest {

    @Test
    void every_operation_answers_every_caller_as_the_matrix_says() {
        AuthorisationMatrix.hold(NutritionOperations.rows());
    }
}
