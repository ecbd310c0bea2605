package io.freshlegs.workout;

import io.freshlegs.kit.testing.OpenApiChecks;
import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class OpenApiHttpTest extends OpenApiChecks {

    OpenApiHttpTest() {
        super("workout-service");
    }
}
