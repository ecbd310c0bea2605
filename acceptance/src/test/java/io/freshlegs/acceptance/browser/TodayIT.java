package io.freshlegs.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.freshlegs.acceptance.Client;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the runner sees in the morning. */
class TodayIT extends BrowserTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void a_runner_sees_what_to_do_today_and_why(Look look) throws Exception {
        Page page = signedIn(look, MARA, "/");

        JsonNode advice = advice("en");
        assertThat(page.locator("fl-headline h2"))
                .hasText(advice.path("headline").asText());
        assertThat(page.locator("fl-cause")).hasCount(advice.path("causes").size());
        Locator first = page.locator("fl-cause").first();
        assertThat(first).containsText(advice.at("/causes/0/title").asText());
        assertThat(first).containsText(advice.at("/causes/0/explanation").asText());
        assertThat(first).containsText("May be contributing");
        for (String part : new String[] {"Recovery", "Protein", "Iron", "Fuel"}) {
            assertThat(page.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions()
                                    .setName(part)
                                    .setLevel(3)
                                    .setExact(true)))
                    .isVisible();
        }
        assertThat(page.getByText("Reads your data up to")).isVisible();
        screenshot(page, "today", look);

        for (Locator summary : page.locator("summary").all()) {
            summary.click();
        }
        assertThat(first.getByRole(AriaRole.TABLE)).isVisible();
        assertThat(first).containsText(advice.at("/causes/0/sources/0/citation").asText());
        checkAccessibility(page);
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE_LIGHT", "DESK_DARK"})
    void an_athlete_of_whom_nothing_is_known_is_shown_how_to_begin(Look look) throws Exception {
        expectInConsole("404.*/profile");
        Page page = signedIn(look, "new-" + UUID.randomUUID(), "/");

        assertThat(page.getByText("Good to have you here")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tell a little about yourself")))
                .hasAttribute("href", "/profile");
        assertThat(page.locator("fl-missing")).containsText("Can’t tell yet");
        assertThat(page.locator("fl-glance")).not().containsText("Fine");
        checkAccessibility(page);
        screenshot(page, "welcome", look);
    }

    @Test
    void an_earlier_day_is_reached_and_left_by_keyboard() throws Exception {
        Page page = signedIn(Look.PHONE_DARK, MARA, "/");
        assertThat(page.locator("fl-cause").first()).isVisible();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("The day before"))
                .press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/\\?date=\\d{4}-\\d{2}-\\d{2}$"));
        assertThat(page.getByText("What was advised with all that is known now"))
                .isVisible();
        checkAccessibility(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Back to today"))
                .press("Enter");
        assertThat(page).hasURL(dashboard() + "/");
        assertThat(page.getByText("What was advised with all that is known now"))
                .hasCount(0);
    }

    @Test
    void the_page_speaks_the_language_of_the_browser_and_then_the_one_chosen() throws Exception {
        Page page = open(Look.DESK_LIGHT, "de-DE");
        signIn(page, MARA, "/");

        assertThat(page.locator("fl-headline h2"))
                .hasText(advice("de").path("headline").asText());
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Auf einen Blick")))
                .isVisible();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Einstellungen"))
                .click();
        page.getByText("English", new Page.GetByTextOptions().setExact(true)).click();
        page.keyboard().press("Escape");

        assertThat(page.locator("fl-headline h2"))
                .hasText(advice("en").path("headline").asText());
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void the_chosen_appearance_outlives_the_visit() throws Exception {
        Page page = signedIn(Look.DESK_LIGHT, MARA, "/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Settings"))
                .click();
        checkAccessibility(page);
        page.getByText("Dark", new Page.GetByTextOptions().setExact(true)).click();
        screenshot(page, "settings", Look.DESK_LIGHT);

        page.reload();

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(21, 24, 20)");
    }

    @Test
    void the_chosen_appearance_and_language_are_there_before_any_script_runs() throws Exception {
        Page page = signedIn(Look.DESK_LIGHT, MARA, "/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Settings"))
                .click();
        page.getByText("Dark", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Deutsch", new Page.GetByTextOptions().setExact(true)).click();
        expectInConsole("ERR_FAILED");
        page.route("**/*.js", Route::abort);

        page.reload();

        assertThat(page.locator("freshlegs-app")).isEmpty();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(21, 24, 20)");
        assertThat(page.evaluate("() => [...document.querySelectorAll('meta[name=theme-color]')]"
                        + ".filter(meta => matchMedia(meta.media).matches).map(meta => meta.content).join()"))
                .isEqualTo("#151814");

        page.unroute("**/*.js");
        page.navigate("/sign-out");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        screenshot(page, "signed-out-chosen", Look.DESK_LIGHT);
    }

    @Test
    void the_keyboard_alone_skips_the_navigation_and_moves_between_views() throws Exception {
        Page page = signedIn(Look.DESK_LIGHT, MARA, "/");
        assertThat(page.locator("fl-cause").first()).isVisible();

        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Skip to content")))
                .isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.MAIN)).isFocused();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What if"))
                .press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isFocused();
        assertThat(page).hasTitle("What if · Freshlegs");
        page.goBack();
        assertThat(page).hasTitle("Today · Freshlegs");
    }

    @Test
    void nothing_has_to_be_scrolled_sideways_on_a_small_phone() throws Exception {
        Page page = signedIn(Look.PHONE_LIGHT, MARA, "/");
        page.setViewportSize(360, 740);
        for (String view : new String[] {"/", "/what-if"}) {
            page.navigate(view);
            assertThat(page.locator("fl-cause, fl-comparison").first()).isVisible();
            assertThat(page.evaluate(
                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("pixels too wide at " + view)
                    .isEqualTo(0);
        }
    }

    private JsonNode advice(String language) throws Exception {
        String token = Client.token(stack().env("ISSUER_URL"), MARA);
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack().env("ADVICE_URL") + "/v1/athletes/me/advice"))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .build();
        return JSON.readTree(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
    }
}
