package io.freshlegs.workout;

import io.freshlegs.kit.testing.ApiFuzz;
import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class FuzzHttpTest {

    @TestHTTPResource
    URI base;

    @Test
    void whatever_is_sent_is_answered_or_refused_with_a_problem_and_breaks_nothing() throws Exception {
        ApiFuzz.run(base, WorkoutOperations.rows());
    }
}
