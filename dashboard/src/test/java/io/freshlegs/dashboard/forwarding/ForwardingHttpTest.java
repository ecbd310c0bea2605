package io.freshlegs.dashboard.forwarding;

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
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes through to the services, and what does not. */
@QuarkusTest
@QuarkusTestResource(DashboardServers.class)
class ForwardingHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    String home;

    private PlainBrowser browser;

    @BeforeEach
    void signIn() throws Exception {
        WORKOUTS.playNothingSpecial();
        NUTRITION.playNothingSpecial();
        ADVICE.playNothingSpecial();
        browser = PlainBrowser.signedIn(home, "mara");
    }

    @Test
    void each_prefix_leads_to_its_service() throws Exception {
        browser.get("/api/workouts/v1/athletes/me/workouts?limit=3");
        browser.get("/api/nutrition/v1/foods?query=lentils");
        browser.get("/api/advice/v1/athletes/me/advice");
        assertThat(WORKOUTS.received())
                .extracting(ScriptedService.Received::uri)
                .containsExactly("/v1/athletes/me/workouts?limit=3");
        assertThat(NUTRITION.received())
                .extracting(ScriptedService.Received::uri)
                .containsExactly("/v1/foods?query=lentils");
        assertThat(ADVICE.received())
                .extracting(ScriptedService.Received::uri)
                .containsExactly("/v1/athletes/me/advice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/athletes/me/workouts/app/a%2Fb%20c",
                "/v1/athletes/me/workouts/app/%7Etilde~%41A",
                "/v1/athletes/me/workouts/app/m%C3%BCsli%3Bx?from=2026-11-01&x=%26%3D+y&&",
                "/v1/a//b/",
                "/v1/foods?query=caf%C3%A9%20cr%C3%A8me"
            })
    void the_rest_of_the_address_goes_through_byte_for_byte(String rest) throws Exception {
        assertThat(browser.get("/api/workouts" + rest).statusCode()).isEqualTo(200);
        assertThat(WORKOUTS.last().uri()).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/workouts/q/metrics, 404",
        "/api/workouts/q/health/ready, 404",
        "/api/workouts/v1, 404",
        "/api/workouts/v2/x, 404",
        "/api/workouts//v1/x, 404",
        "/api/workouts, 404",
        "/api/workouts/%76%31/x, 404",
        "/api/other/v1/x, 404",
        "/api/workouts/v1/%2e%2e/q/metrics, 400",
        "/api/workouts/v1/x;y=1, 400"
    })
    void only_what_services_publish_is_reached(String path, int status) throws Exception {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(WORKOUTS.received()).isEmpty();
    }

    @Test
    void the_service_sees_the_athletes_token_and_neither_cookies_nor_anything_forged() throws Exception {
        browser.send(browser.request("/api/advice/v1/athletes/me/advice")
                .header("Authorization", "Bearer forged")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("Forwarded", "for=10.0.0.1")
                .header("TE", "trailers")
                .header("If-None-Match", "\"7\"")
                .header("Accept-Language", "de"));
        ScriptedService.Received seen = ADVICE.last();
        assertThat(seen.headers().keySet())
                .contains("authorization", "traceparent", "if-none-match", "accept-language")
                .isSubsetOf(
                        "host", "authorization", "traceparent", "if-none-match", "accept-language", "content-length");
        assertThat(seen.header("host")).isEqualTo(URI.create(ADVICE.url()).getAuthority());
        String[] token =
                seen.header("authorization").substring("Bearer ".length()).split("\\.");
        var claims = JSON.readTree(Base64.getUrlDecoder().decode(token[1]));
        assertThat(claims.path("sub").asText()).isEqualTo("mara");
        assertThat(claims.path("aud").toString()).contains("freshlegs");
    }

    @Test
    void the_browser_sees_the_answer_and_nothing_that_belongs_to_the_connection_or_to_us() throws Exception {
        ADVICE.play((request, connection) -> ScriptedService.write(connection, """
                HTTP/1.1 200 OK\r
                Content-Type: application/json\r
                ETag: "9"\r
                Freshlegs-Data-As-Of: 2026-11-26T10:00:00Z\r
                Cache-Control: private\r
                Set-Cookie: q_session=stolen\r
                WWW-Authenticate: Bearer\r
                Server: secret\r
                Access-Control-Allow-Origin: *\r
                Content-Security-Policy: default-src *\r
                Connection: X-Private\r
                X-Private: 1\r
                Content-Length: 2\r
                \r
                {}"""));
        HttpResponse<String> answer = browser.get("/api/advice/v1/athletes/me/advice");
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"9\"");
        assertThat(answer.headers().firstValue("Freshlegs-Data-As-Of")).hasValue("2026-11-26T10:00:00Z");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'");
        for (String name :
                new String[] {"Set-Cookie", "WWW-Authenticate", "Server", "Access-Control-Allow-Origin", "X-Private"}) {
            assertThat(answer.headers().firstValue(name)).as(name).isEmpty();
        }
    }

    @Test
    void a_problem_of_a_service_goes_through_as_it_is() throws Exception {
        String problem = "{\"code\":\"MEAL_INVALID\",\"status\":422}";
        NUTRITION.play(
                (request, connection) -> ScriptedService.answer(connection, 422, "application/problem+json", problem));
        HttpResponse<String> answer =
                browser.send(browser.change("PUT", "/api/nutrition/v1/athletes/me/meals/app/1", "{}"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE"})
    void a_change_goes_through_with_its_body(String method) throws Exception {
        HttpResponse<String> answer =
                browser.send(browser.change(method, "/api/nutrition/v1/athletes/me/meals/app/1", "{\"ü\":1}"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(NUTRITION.last().method()).isEqualTo(method);
        assertThat(NUTRITION.last().text()).isEqualTo("{\"ü\":1}");
        assertThat(NUTRITION.last().header("content-type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "OPTIONS", "TRACE"})
    void other_methods_are_not_forwarded(String method) throws Exception {
        HttpResponse<String> answer = browser.send(browser.change(method, "/api/workouts/v1/athletes/me/workouts", ""));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(WORKOUTS.received()).isEmpty();
    }

    @Test
    void a_file_of_32_mib_goes_through_whole_announced_or_in_pieces() throws Exception {
        byte[] file = new byte[32 << 20];
        new Random(7).nextBytes(file);
        for (HttpRequest.BodyPublisher body : new HttpRequest.BodyPublisher[] {
            HttpRequest.BodyPublishers.ofByteArray(file),
            HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file))
        }) {
            HttpResponse<String> answer =
                    browser.send(browser.change("POST", "/api/workouts/v1/athletes/me/imports/fit", "")
                            .POST(body));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(WORKOUTS.last().body()).isEqualTo(file);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/workouts/v1/athletes/me/imports/fit, 33554433",
        "/api/workouts/v1/athletes/me/workouts/batch, 8388609"
    })
    void more_than_a_path_takes_is_413_announced_or_in_pieces(String path, int bytes) throws Exception {
        byte[] file = new byte[bytes];
        for (HttpRequest.BodyPublisher body : new HttpRequest.BodyPublisher[] {
            HttpRequest.BodyPublishers.ofByteArray(file),
            HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file))
        }) {
            HttpResponse<String> answer =
                    browser.send(browser.change("POST", path, "").POST(body));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(JSON.readTree(answer.body()).path("code").asText()).isEqualTo("BODY_TOO_LARGE");
        }
    }

    @Test
    void answers_are_compressed_for_who_can_read_that() throws Exception {
        String large = "{\"text\":\"" + "legs ".repeat(2_000) + "\"}";
        ADVICE.play((request, connection) -> ScriptedService.answer(connection, 200, "application/json", large));
        HttpResponse<byte[]> answer = browser.http()
                .send(
                        browser.request("/api/advice/v1/athletes/me/advice")
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new java.util.zip.GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .asString()
                .isEqualTo(large);
        assertThat(browser.get("/api/advice/v1/athletes/me/advice").body()).isEqualTo(large);
    }
}
