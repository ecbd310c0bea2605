package io.freshlegs.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.localservers.LocalIssuer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkoutRequestsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_number_gives_the_same_request_each_time_and_another_number_another_record() {
        try (LocalIssuer issuer = LocalIssuer.start()) {
            WorkoutRequests requests = new WorkoutRequests(Athletes.of("writer", 3, issuer));
            Set<String> different = new HashSet<>();
            for (long number = 0; number < 50; number++) {
                String once = text(requests, number);
                assertThat(text(requests, number)).isEqualTo(once);
                different.add(once.lines().findFirst().orElseThrow());
            }
            assertThat(different).hasSize(50);
        }
    }

    @Test
    void the_body_is_as_long_as_the_head_says_and_a_workout() throws IOException {
        try (LocalIssuer issuer = LocalIssuer.start()) {
            String request = text(new WorkoutRequests(Athletes.of("writer", 3, issuer)), 86_399);

            String head = request.substring(0, request.indexOf("\r\n\r\n"));
            String body = request.substring(request.indexOf("\r\n\r\n") + 4);
            assertThat(head).contains("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
            JsonNode workout = JSON.readTree(body);
            assertThat(workout.path("sport").asText()).isEqualTo("running");
            assertThat(workout.path("startTime").asText()).matches("2026-10-[0-2]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\dZ");
        }
    }

    private static String text(WorkoutRequests requests, long number) {
        ByteBuf out = Unpooled.buffer();
        requests.puts().write(number, 0, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
