package io.freshlegs.dashboard.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    private static final Set<String> SERVICES = Set.of("workouts", "advice");

    @Test
    void the_service_is_the_part_after_api_and_the_rest_stays_as_it_is() {
        assertThat(Route.of("/api/workouts/v1/a%2Fb?x=%20&y", SERVICES))
                .hasValue(new Route("workouts", "/v1/a%2Fb?x=%20&y"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/",
                "/api/workouts",
                "/api/workouts/",
                "/api/workouts/v1",
                "/api/workouts/v1?x=/v1/",
                "/api/workouts?x=/v1/y",
                "/api/workouts/q/metrics",
                "/api/workouts//v1/x",
                "/api/nutrition/v1/x",
                "/api/Workouts/v1/x",
                "//api/workouts/v1/x",
                "http://elsewhere/api/workouts/v1/x",
                "*"
            })
    void anything_else_leads_nowhere(String uri) {
        assertThat(Route.of(uri, SERVICES)).isEmpty();
    }
}
