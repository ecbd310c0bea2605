package io.freshlegs.dashboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.dashboard.testing.DashboardServers;
import io.freshlegs.dashboard.testing.PlainBrowser;
import io.freshlegs.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DashboardServers.class)
class SignInHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    String home;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/trends", "/log", "/workouts", "/what-if", "/profile"})
    void a_view_without_a_session_leads_to_the_issuer_and_back_to_the_view(String view) throws Exception {
        PlainBrowser browser = new PlainBrowser(home);
        HttpResponse<String> first = browser.get(view);
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(PlainBrowser.location(first))
                .startsWith(Servers.issuer().url() + "/authorize")
                .contains("code_challenge_method=S256", "nonce=", "state=", "signed-in");

        HttpResponse<String> page = browser.signIn(view, "mara");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo(view);
        assertThat(page.uri().getQuery()).isNull();
        assertThat(page.body()).contains("<freshlegs-app>", "/static/bundle/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trends?days=90", "/?signed-in=1", "/log?date=2026-11-26&x=%C3%BC"})
    void the_query_of_a_view_survives_the_sign_in(String view) throws Exception {
        HttpResponse<String> page = new PlainBrowser(home).signIn(view, "mara");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().toString()).endsWith(view);
    }

    @Test
    void the_session_is_in_cookies_that_no_script_reads_and_names_the_athlete() throws Exception {
        PlainBrowser browser = PlainBrowser.signedIn(home, "mara");

        JsonNode session = JSON.readTree(browser.get("/api/session").body());

        assertThat(session.path("athleteId").asText()).isEqualTo("mara");
        assertThat(Instant.parse(session.path("expiresAt").asText())).isAfter(Instant.now());
        assertThat(session.size()).isEqualTo(2);
        assertThat(browser.cookies())
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie.isHttpOnly()).as(cookie.getName()).isTrue())
                .extracting(HttpCookie::getValue)
                .noneMatch(value -> value.contains("eyJzdWIi") || value.split("\\.").length == 3);
    }

    @Test
    void without_a_session_the_api_answers_401_problem_json_and_never_a_redirect() throws Exception {
        for (String path : new String[] {
            "/api/session", "/api/advice/v1/athletes/me/advice", "/api/nothing", "/api/advice/v1/x?code=1&state=2"
        }) {
            HttpResponse<String> answer = new PlainBrowser(home).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(JSON.readTree(answer.body()).path("code").asText()).isEqualTo("NO_SESSION");
        }
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_issuer() throws Exception {
        PlainBrowser browser = PlainBrowser.signedIn(home, "mara");

        HttpResponse<String> leaving = browser.get("/sign-out");
        assertThat(PlainBrowser.location(leaving)).startsWith(Servers.issuer().url() + "/endsession");
        HttpResponse<String> goodbye = browser.follow(leaving);

        assertThat(goodbye.uri().getPath()).isEqualTo("/signed-out");
        assertThat(goodbye.body()).contains("Signed out");
        assertThat(browser.cookies()).extracting(HttpCookie::getName).noneMatch(name -> name.startsWith("q_session"));
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
    }
}
