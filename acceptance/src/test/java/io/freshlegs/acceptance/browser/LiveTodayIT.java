package io.freshlegs.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.freshlegs.acceptance.Client;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens to a page that is left open: news, a lost connection, an ended session. */
class LiveTodayIT extends BrowserTest {

    @Test
    void a_check_in_by_another_client_changes_the_page_without_reload_or_jump() throws Exception {
        String athlete = "live-" + UUID.randomUUID();
        Client client = new Client(Client.token(stack().env("ISSUER_URL"), athlete));
        String own = stack().env("ADVICE_URL") + "/v1/athletes/me/";
        assertThat(client.put(own + "profile", "{\"timeZone\": \"UTC\", \"sex\": \"female\"}")
                        .status())
                .isEqualTo(201);
        Page page = signedIn(Look.PHONE_LIGHT, athlete, "/");
        assertThat(page.locator("fl-missing")).isVisible();
        page.evaluate("() => { window.sameDocument = true; }");
        Locator inView = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("At a glance"));
        inView.evaluate("heading => scrollTo({ top: heading.getBoundingClientRect().top - 100, behavior: 'instant' })");
        double placeBefore = inView.boundingBox().y;

        String today = client.get(own + "advice").body().path("date").asText();
        assertThat(client.put(
                                own + "check-ins/" + today,
                                "{\"soreness\": 5, \"symptoms\": [\"calf_throbbing_one_sided\"]}")
                        .status())
                .isEqualTo(201);

        assertThat(page.getByText("First of all")).isVisible();
        assertThat(page.locator("fl-headline [data-updated]")).containsText("because you checked in");
        assertThat(page.locator("fl-message-region #announcement")).containsText("Your advice was updated.");
        assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
        assertThat(inView.boundingBox().y)
                .as("what is being read stays where it is")
                .isCloseTo(placeBefore, within(2.0));
        checkAccessibility(page);
        screenshot(page, "flag", Look.PHONE_LIGHT);
    }

    @Test
    void without_a_connection_the_page_says_so_and_comes_back_by_itself() throws Exception {
        Page page = signedIn(Look.PHONE_DARK, MARA, "/");
        assertThat(page.locator("fl-cause").first()).isVisible();
        expectInConsole("ERR_INTERNET_DISCONNECTED");

        page.context().setOffline(true);
        assertThat(page.getByText("No connection.")).isVisible();
        assertThat(page.locator("fl-cause").first()).isVisible();
        screenshot(page, "offline", Look.PHONE_DARK);

        page.context().setOffline(false);
        assertThat(page.getByText("No connection.")).hasCount(0);
    }

    @Test
    void an_ended_session_leaves_the_page_as_it_is_and_goes_on_after_signing_in() throws Exception {
        Page page = signedIn(Look.DESK_LIGHT, MARA, "/what-if");
        page.getByText("a run", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Minutes").fill("77");
        expectInConsole("401");

        page.context().clearCookies();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add"))
                .click();

        assertThat(page.getByText("Your session has ended")).isVisible();
        checkAccessibility(page);
        screenshot(page, "session-ended", Look.DESK_LIGHT);
        Page other = page.waitForPopup(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in in a new tab"))
                        .click());
        other.getByLabel("Athlete").fill(MARA);
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(other.getByText("You are signed in")).isVisible();
        other.close();

        assertThat(page.getByText("Your session has ended")).not().isVisible();
        assertThat(page.getByLabel("Minutes")).hasValue("77");
        assertThat(page.locator("fl-comparison")).containsText("As it would be");
    }

    @Test
    void a_service_that_is_away_is_said_in_words_with_a_way_to_try_again() throws Exception {
        Page page = signedIn(Look.PHONE_LIGHT, MARA, "/");
        assertThat(page.locator("fl-cause").first()).isVisible();
        expectInConsole("503");
        page.route(
                "**/api/advice/**",
                route -> route.fulfill(
                        new Route.FulfillOptions()
                                .setStatus(503)
                                .setContentType("application/problem+json")
                                .setBody(
                                        "{\"status\": 503, \"code\": \"DATABASE_UNAVAILABLE\", \"title\": \"Away\", \"traceId\": \"abc\"}")));
        page.reload();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Freshlegs is busy");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("abc");
        checkAccessibility(page);
        screenshot(page, "failed", Look.PHONE_LIGHT);

        page.unroute("**/api/advice/**");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again"))
                .click();
        assertThat(page.locator("fl-cause").first()).isVisible();
    }
}
