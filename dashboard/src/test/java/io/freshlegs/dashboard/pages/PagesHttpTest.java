package io.freshlegs.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.dashboard.testing.DashboardServers;
import io.freshlegs.dashboard.testing.PlainBrowser;
import io.freshlegs.kit.testing.Repository;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DashboardServers.class)
class PagesHttpTest {

    private static final Pattern BUNDLED = Pattern.compile("/static/bundle/[\\w.-]+\\.js");

    @TestHTTPResource("/")
    String home;

    @TestHTTPResource(value = "/q/health/ready", management = true)
    String ready;

    @Test
    void every_view_of_the_ui_is_a_page_of_the_backend() throws Exception {
        Matcher paths = Pattern.compile("path: '([^']+)'")
                .matcher(Files.readString(Repository.path("dashboard/src/main/resources/web/app/shell/routes.ts")));
        assertThat(paths.results().map(one -> one.group(1)))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(UiPage.PATHS).contains(path));
    }

    @Test
    void the_page_is_never_cached_and_its_files_are_for_good() throws Exception {
        PlainBrowser browser = PlainBrowser.signedIn(home, "mara");
        HttpResponse<String> page = browser.get("/");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
        Matcher file = BUNDLED.matcher(page.body());
        assertThat(file.find()).isTrue();

        HttpResponse<String> script = browser.get(file.group());

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
    }

    @Test
    void scripts_and_pages_are_compressed() throws Exception {
        PlainBrowser browser = PlainBrowser.signedIn(home, "mara");
        Matcher file = BUNDLED.matcher(browser.get("/").body());
        assertThat(file.find()).isTrue();
        for (String path : new String[] {file.group(), "/"}) {
            HttpResponse<String> packed = browser.send(browser.request(path).header("Accept-Encoding", "gzip"));
            assertThat(packed.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/signed-out", "/nothing", "/api/session", "/static/plain.css"})
    void every_answer_has_the_headers_that_keep_others_out(String path) throws Exception {
        HttpResponse<String> answer = PlainBrowser.signedIn(home, "mara").get(path);
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @ParameterizedTest
    @CsvSource({"en, en", "de, de", "'de-AT,en;q=0.5', de", "'fr,de;q=0.8,en;q=0.5', de", "fr, en", "'', en"})
    void a_page_is_in_the_language_the_browser_likes_best(String wanted, String language) throws Exception {
        PlainBrowser browser = PlainBrowser.signedIn(home, "mara");
        for (String path : new String[] {"/", "/signed-out"}) {
            HttpResponse<String> page = browser.send(browser.request(path).header("Accept-Language", wanted));
            assertThat(page.body()).as(path).contains("<html lang=\"" + language + "\"");
            assertThat(page.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "freshlegs-language=de, 'lang=\"de\"', 'content=\"light dark\"'",
        "freshlegs-theme=dark; freshlegs-language=de, 'lang=\"de\" data-theme=\"dark\"', 'content=\"dark\"'",
        "freshlegs-theme=light, 'lang=\"en\" data-theme=\"light\"', 'content=\"light\"'",
        "freshlegs-theme=system; freshlegs-language=system, 'lang=\"en\"', 'content=\"light dark\"'",
        "freshlegs-theme=<b>; freshlegs-language=DE, 'lang=\"en\"', 'content=\"light dark\"'"
    })
    void a_page_comes_in_the_language_and_theme_that_were_chosen_on_this_device(
            String cookies, String html, String colorScheme) throws Exception {
        PlainBrowser browser = PlainBrowser.signedIn(home, "mara");
        for (String path : new String[] {"/", "/signed-out"}) {
            HttpResponse<String> page = browser.withCookies(cookies).get(path);
            assertThat(page.body())
                    .as(path)
                    .contains("<html " + html + ">", "<meta name=\"color-scheme\" " + colorScheme + ">");
            assertThat(page.headers().firstValue("Vary").orElse("")).contains("Cookie");
        }
    }

    @Test
    void the_bar_of_the_browser_has_the_colour_of_the_chosen_theme() throws Exception {
        PlainBrowser browser = PlainBrowser.signedIn(home, "mara");
        assertThat(browser.withCookies("freshlegs-theme=dark").get("/").body())
                .contains("data-scheme=\"light\" media=\"not all\"", "data-scheme=\"dark\" media=\"all\"");
        assertThat(browser.withCookies("freshlegs-theme=system").get("/").body())
                .contains("data-scheme=\"light\" media=\"(prefers-color-scheme: light)\"");
    }

    @Test
    void an_unknown_address_is_a_page_for_browsers_and_a_problem_for_programs() throws Exception {
        PlainBrowser browser = new PlainBrowser(home);
        HttpResponse<String> page = browser.get("/nothing/here");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>Nothing here</h1>", "href=\"/\"");
        HttpResponse<String> problem =
                browser.send(browser.request("/nothing/here").header("Accept", "*/*"));
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/metrics", "/q/dev", "/index.html", "/q/openapi"})
    void nothing_for_operators_is_on_the_public_port(String path) throws Exception {
        HttpResponse<String> answer = new PlainBrowser(home).get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void probes_and_metrics_are_on_the_management_port() throws Exception {
        PlainBrowser operator = new PlainBrowser(home);
        String management = ready.replaceFirst("(/q)*/health/ready$", "/q");
        for (String path : new String[] {"live", "ready", "started"}) {
            assertThat(operator.get(management + "/health/" + path).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(operator.send(operator.request(management + "/metrics")).body())
                .contains("freshlegs_dashboard_streams_open");
    }

    @Test
    void a_sign_in_that_the_issuer_refused_is_told_by_a_page() throws Exception {
        PlainBrowser browser = new PlainBrowser(home);
        String authorize = PlainBrowser.location(browser.get("/"));
        Matcher state = Pattern.compile("state=([^&]+)").matcher(authorize);
        assertThat(state.find()).isTrue();
        HttpResponse<String> answer = browser.follow(
                browser.get("/signed-in?error=access_denied&error_description=no&state=" + state.group(1)));
        assertThat(answer.body()).contains("That sign-in did not work");
    }

    @Test
    void a_made_up_code_is_told_by_a_page_and_is_no_session() throws Exception {
        PlainBrowser browser = new PlainBrowser(home);
        Matcher state = Pattern.compile("state=([^&]+)").matcher(PlainBrowser.location(browser.get("/")));
        assertThat(state.find()).isTrue();
        HttpResponse<String> answer = browser.get("/signed-in?code=made-up&state=" + state.group(1));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("That sign-in did not work");
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void outside_this_machine_cookies_travel_over_tls_only() {
        assertThat(ConfigProvider.getConfig().getConfigValue("quarkus.oidc.authentication.cookie-force-secure"))
                .extracting(value -> value.getValue())
                .isEqualTo("false");
        assertThat(read("quarkus.oidc.authentication.cookie-force-secure=")).isEqualTo("true");
    }

    private static String read(String key) {
        try {
            return Files.readAllLines(Repository.path("dashboard/src/main/resources/application.properties")).stream()
                    .filter(line -> line.startsWith(key))
                    .map(line -> line.substring(key.length()))
                    .findFirst()
                    .orElseThrow();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
