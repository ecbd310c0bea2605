package io.freshlegs.nutrition;

import io.freshlegs.kit.testing.IssuerAway;
import io.freshlegs.kit.testing.IssuerAwayChecks;
import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
@QuarkusTestResource(value = IssuerAway.class, restrictToAnnotatedClass = true)
class IssuerAwayHttpTest extends IssuerAwayChecks {

    IssuerAwayHttpTest() {
        super("/v1/athletes/me/meals", NutritionOperations.rows());
    }
}
