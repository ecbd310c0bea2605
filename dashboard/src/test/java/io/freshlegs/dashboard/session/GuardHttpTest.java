package io.freshlegs.dashboard.session;

import static io.freshlegs.dashboard.testing.DashboardServers.WORKOUTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.dashboard.testing.DashboardServers;
import io.freshlegs.dashboard.testing.PlainBrowser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The browser's row of the authorisation matrix: no cookie, foreign Origin, without custom header. */
@QuarkusTest
@QuarkusTestResource(DashboardServers.class)
class GuardHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    String home;

    @BeforeEach
    void forget() {
        WORKOUTS.playNothingSpecial();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /api/workouts/v1/athletes/me/workouts",
        "GET, /api/workouts/v1/athletes/tom/workouts",
        "PUT, /api/workouts/v1/athletes/me/workouts/app/1",
        "DELETE, /api/workouts/v1/athletes/me/workouts/app/1",
        "POST, /api/workouts/v1/athletes/me/workouts/batch",
        "POST, /api/workouts/v1/workouts/batch",
        "POST, /api/workouts/v1/athletes/me/imports/fit",
        "GET, /api/advice/v1/athletes/me/advice",
        "GET, /api/advice/v1/athletes/me/advice/stream",
        "GET, /api/advice/v1/athletes/me/trends",
        "PUT, /api/advice/v1/athletes/me/profile",
        "PUT, /api/advice/v1/athletes/me/check-ins/2026-11-26",
        "DELETE, /api/advice/v1/athletes/me",
        "GET, /api/advice/v1/athletes/me/export"
    })
    void without_a_cookie_everything_is_401(String method, String path) throws Exception {
        PlainBrowser nobody = new PlainBrowser(home);
        assertProblem(nobody.send(nobody.change(method, path, "")), 401, "NO_SESSION");
        assertThat(WORKOUTS.received()).isEmpty();
    }

    @ParameterizedTest(name = "{0} with Origin {1} and header {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "PUT, https://evil.example, 1",
                "POST, https://evil.example, 1",
                "DELETE, https://evil.example, 1",
                "PUT, null, 1",
                "PUT, none, 1",
                "PUT, own, none",
                "POST, own, none",
                "DELETE, own, none",
                "PUT, own, 0",
                "PATCH, own, none",
                "PUT, own-with-other-port, 1",
                "PUT, own-with-other-scheme, 1"
            })
    void a_change_that_another_site_may_have_caused_is_403_and_never_arrives(
            String method, String origin, String header) throws Exception {
        PlainBrowser mara = PlainBrowser.signedIn(home, "mara");
        HttpRequest.Builder call = mara.request("/api/workouts/v1/athletes/me/workouts/app/1")
                .method(method, HttpRequest.BodyPublishers.ofString("{}"));
        if (origin != null) {
            call.header("Origin", origin(origin));
        }
        if (header != null) {
            call.header("X-Freshlegs-Request", header);
        }
        assertProblem(mara.send(call), 403, "FOREIGN_REQUEST");
        assertThat(WORKOUTS.received()).isEmpty();
    }

    @Test
    void a_change_of_the_page_itself_goes_through() throws Exception {
        PlainBrowser mara = PlainBrowser.signedIn(home, "mara");
        assertThat(mara.send(mara.change("PUT", "/api/workouts/v1/athletes/me/workouts/app/1", "{}"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(WORKOUTS.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"q_session=x", "q_session=a.b.c.d.e; q_session_at=x", "q_session=; q_session_rt=x"})
    void a_made_up_cookie_is_no_session(String cookies) throws Exception {
        PlainBrowser nobody = new PlainBrowser(home);
        HttpResponse<String> answer = nobody.send(nobody.request("/api/session").header("Cookie", cookies));
        assertProblem(answer, 401, "NO_SESSION");
    }

    @Test
    void a_cookie_of_one_athlete_is_not_exchangeable_for_a_token_of_another() throws Exception {
        PlainBrowser mara = PlainBrowser.signedIn(home, "mara");
        PlainBrowser tom = PlainBrowser.signedIn(home, "tom");
        assertThat(JSON.readTree(mara.get("/api/session").body())
                        .path("athleteId")
                        .asText())
                .isEqualTo("mara");
        assertThat(JSON.readTree(tom.get("/api/session").body())
                        .path("athleteId")
                        .asText())
                .isEqualTo("tom");
    }

    @ParameterizedTest
    @CsvSource({"cross-site, 403", "same-site, 403", "same-origin, 302", "none, 302"})
    void no_other_site_signs_an_athlete_out(String site, int status) throws Exception {
        PlainBrowser mara = PlainBrowser.signedIn(home, "mara");
        HttpResponse<String> answer = mara.send(mara.request("/sign-out").header("Sec-Fetch-Site", site));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(mara.get("/api/session").statusCode()).isEqualTo(status == 403 ? 200 : 401);
    }

    private String origin(String kind) {
        String own = home.replaceFirst("/+$", "");
        return switch (kind) {
            case "own" -> own;
            case "own-with-other-port" -> own + "1";
            case "own-with-other-scheme" -> own.replace("http:", "https:");
            default -> kind;
        };
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(JSON.readTree(answer.body()).path("code").asText()).isEqualTo(code);
    }
}
