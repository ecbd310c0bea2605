package io.freshlegs.dashboard.forwarding;

import static io.freshlegs.dashboard.testing.DashboardServers.ADVICE;
import static io.freshlegs.dashboard.testing.DashboardServers.NUTRITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.dashboard.testing.DashboardServers;
import io.freshlegs.dashboard.testing.PlainBrowser;
import io.freshlegs.dashboard.testing.ScriptedService;
import io.freshlegs.kit.testing.Eventually;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that is away, slow or broken is a problem for the page, never a hung one (fault 21). */
@QuarkusTest
@QuarkusTestResource(DashboardServers.class)
class AbsentServiceHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String READ = "/api/advice/v1/athletes/me/advice";

    @TestHTTPResource("/")
    String home;

    private PlainBrowser browser;
    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void signIn() throws Exception {
        browser = PlainBrowser.signedIn(home, "mara");
    }

    @AfterEach
    void releaseTheService() {
        over.countDown();
        ADVICE.playNothingSpecial();
        NUTRITION.playNothingSpecial();
    }

    @Test
    void a_service_that_is_down_is_503_and_reached_again_when_it_is_back() throws Exception {
        ADVICE.goAway();
        try {
            assertProblem(browser.get(READ), 503, "SERVICE_UNAVAILABLE");
            HttpResponse<String> change =
                    browser.send(browser.change("POST", "/api/advice/v1/athletes/me/advice/what-if", "{}"));
            assertProblem(change, 503, "SERVICE_UNAVAILABLE");
        } finally {
            ADVICE.comeBack();
        }
        assertThat(browser.get(READ).statusCode()).isEqualTo(200);
    }

    @Test
    void a_service_that_says_nothing_is_504_in_time() throws Exception {
        ADVICE.play((request, connection) -> over.await());
        assertProblem(browser.get(READ), 504, "SERVICE_TIMEOUT");
    }

    @Test
    void a_service_that_takes_a_change_and_says_nothing_is_504_in_time() throws Exception {
        NUTRITION.play((request, connection) -> over.await());
        HttpResponse<String> answer =
                browser.send(browser.change("PUT", "/api/nutrition/v1/athletes/me/meals/app/1", "{}"));
        assertProblem(answer, 504, "SERVICE_TIMEOUT");
    }

    @Test
    void a_service_that_hangs_up_is_502() throws Exception {
        ADVICE.play((request, connection) -> connection.close());
        assertProblem(browser.get(READ), 502, "SERVICE_FAILED");
    }

    @Test
    void a_service_that_resets_the_connection_is_502() throws Exception {
        ADVICE.play((request, connection) -> {
            connection.setSoLinger(true, 0);
            connection.close();
        });
        assertProblem(browser.get(READ), 502, "SERVICE_FAILED");
    }

    @Test
    void a_service_that_speaks_no_http_is_502() throws Exception {
        ADVICE.play((request, connection) -> {
            ScriptedService.write(connection, "220 mail.example ESMTP\r\n\r\n");
            connection.close();
        });
        assertProblem(browser.get(READ), 502, "SERVICE_FAILED");
    }

    @Test
    void half_a_head_is_502() throws Exception {
        ADVICE.play((request, connection) -> {
            ScriptedService.write(connection, "HTTP/1.1 200 OK\r\nContent-Ty");
            connection.close();
        });
        assertProblem(browser.get(READ), 502, "SERVICE_FAILED");
    }

    @Test
    void half_an_answer_is_never_taken_for_all_of_it() {
        ADVICE.play((request, connection) -> {
            ScriptedService.write(
                    connection,
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"half\":");
            connection.close();
        });
        assertThatThrownBy(() -> browser.get(READ)).isInstanceOf(IOException.class);
        ADVICE.play((request, connection) -> {
            ScriptedService.write(
                    connection,
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"half\":\r\n");
            connection.close();
        });
        assertThatThrownBy(() -> browser.get(READ)).isInstanceOf(IOException.class);
    }

    @Test
    void after_every_fault_the_next_call_is_answered() throws Exception {
        ADVICE.play((request, connection) -> connection.close());
        browser.get(READ);
        ADVICE.playNothingSpecial();
        assertThat(browser.get(READ).statusCode()).isEqualTo(200);
    }

    @Test
    void a_slow_answer_within_the_patience_goes_through() throws Exception {
        ADVICE.play((request, connection) -> {
            over.await(500, java.util.concurrent.TimeUnit.MILLISECONDS);
            ScriptedService.answer(connection, 200, "application/json", "{\"slow\":true}");
        });
        assertThat(browser.get(READ).body()).isEqualTo("{\"slow\":true}");
    }

    @Test
    void many_calls_to_a_silent_service_do_not_delay_those_to_another() throws Exception {
        ADVICE.play((request, connection) -> over.await());
        for (int call = 0; call < 30; call++) {
            browser.http().sendAsync(browser.request(READ).build(), HttpResponse.BodyHandlers.ofString());
        }
        Eventually.within(
                Duration.ofSeconds(10), () -> assertThat(ADVICE.received()).hasSizeGreaterThanOrEqualTo(20));
        assertThat(browser.get("/api/nutrition/v1/foods?query=a").statusCode()).isEqualTo(200);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(JSON.readTree(answer.body()).path("code").asText()).isEqualTo(code);
        assertThat(JSON.readTree(answer.body()).path("traceId").asText()).hasSize(32);
    }
}
