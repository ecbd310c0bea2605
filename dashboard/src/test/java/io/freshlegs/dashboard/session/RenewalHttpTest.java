package io.freshlegs.dashboard.session;

import static io.freshlegs.dashboard.testing.DashboardServers.ADVICE;
import static io.freshlegs.dashboard.testing.DashboardServers.NUTRITION;
import static io.freshlegs.dashboard.testing.DashboardServers.WORKOUTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.dashboard.testing.DashboardServers;
import io.freshlegs.dashboard.testing.PlainBrowser;
import io.freshlegs.dashboard.testing.ScriptedService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token that a service no longer accepts is renewed once, without the page noticing. */
@QuarkusTest
@QuarkusTestResource(DashboardServers.class)
class RenewalHttpTest {

    private static final String READ = "/api/advice/v1/athletes/me/advice";

    @TestHTTPResource("/")
    String home;

    private PlainBrowser mara;
    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();

    /** Refuses the first token it sees, for good. */
    private final ScriptedService.Script refusingTheFirstToken = (request, connection) -> {
        String token = request.header("authorization");
        if (withdrawn.isEmpty() || withdrawn.contains(token)) {
            withdrawn.add(token);
            ScriptedService.answer(connection, 401, "application/problem+json", "{\"code\":\"TOKEN_INVALID\"}");
        } else {
            ScriptedService.answer(connection, 200, "application/json", "{\"read\":true}");
        }
    };

    @BeforeEach
    void signIn() throws Exception {
        mara = PlainBrowser.signedIn(home, "mara");
    }

    @AfterEach
    void reset() {
        ADVICE.playNothingSpecial();
        NUTRITION.playNothingSpecial();
        WORKOUTS.playNothingSpecial();
    }

    @Test
    void a_read_that_was_refused_is_repeated_with_a_new_token_which_the_session_keeps() throws Exception {
        ADVICE.play(refusingTheFirstToken);
        HttpResponse<String> answer = mara.get(READ);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"read\":true}");
        assertThat(ADVICE.received()).hasSize(2);
        String renewed = ADVICE.last().header("authorization");
        assertThat(mara.get(READ).statusCode()).isEqualTo(200);
        assertThat(ADVICE.received()).hasSize(3);
        assertThat(ADVICE.last().header("authorization")).isEqualTo(renewed);
        assertThat(mara.get("/api/session").body()).contains("\"mara\"");
        assertThat(mara.cookies()).allMatch(cookie -> cookie.isHttpOnly());
    }

    @Test
    void a_change_that_was_refused_is_repeated_with_its_body() throws Exception {
        NUTRITION.play(refusingTheFirstToken);
        String meal = "{\"items\":[]}";
        HttpResponse<String> answer = mara.send(mara.change("PUT", "/api/nutrition/v1/athletes/me/meals/app/1", meal));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(NUTRITION.received())
                .hasSize(2)
                .allSatisfy(seen -> assertThat(seen.text()).isEqualTo(meal));
    }

    @Test
    void a_session_that_is_refused_twice_has_ended() throws Exception {
        ADVICE.play((request, connection) ->
                ScriptedService.answer(connection, 401, "application/problem+json", "{\"code\":\"TOKEN_INVALID\"}"));
        HttpResponse<String> answer = mara.get(READ);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(new ObjectMapper().readTree(answer.body()).path("code").asText())
                .isEqualTo("NO_SESSION");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(ADVICE.received()).as("never in circles").hasSize(2);
        assertThat(mara.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void a_file_that_was_refused_is_asked_for_again_with_the_session_renewed() throws Exception {
        WORKOUTS.play(refusingTheFirstToken);
        byte[] file = new byte[2 << 20];
        String path = "/api/workouts/v1/athletes/me/imports/fit";
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofByteArray(file);
        assertThat(mara.send(mara.change("POST", path, "").POST(body)).statusCode())
                .isEqualTo(503);
        assertThat(mara.send(mara.change("POST", path, "").POST(body)).statusCode())
                .isEqualTo(200);
        assertThat(WORKOUTS.last().body()).hasSize(file.length);
    }
}
