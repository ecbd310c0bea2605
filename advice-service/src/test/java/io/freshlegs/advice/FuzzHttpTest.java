package io.freshlegs.advice;

import io.freshlegs.kit.testing.ApiFuzz;
import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.kit.testing.WireFuzz;
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
        ApiFuzz.run(base, AdviceOperations.rows());
    }

    @Test
    void what_is_hardly_http_is_refused_or_hung_up_on_and_breaks_nothing() throws Exception {
        WireFuzz.run(base, "/v1/athletes/me/check-ins/2026-11-20", "wire-fuzz", "{\"mood\": 3}");
    }
}
