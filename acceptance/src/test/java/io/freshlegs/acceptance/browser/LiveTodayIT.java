package io.freshlegs.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.freshlegs.acceptance.Client;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What happens to a page that is left open: news, a lost connection, an ended session. */
class LiveTodayIT extends BrowserTest {

    @Test
    void a_check_in_by_another_client_changes_the_page_without_reload_or_jump() throws Exception {
        String athlete = newAthlete();
        Page page = signedIn(Look.PHONE_LIGHT, athlete, "/");
        assertThat(page.locator("fl-missing")).isVisible();
        page.evaluate("() => { window.sameDocument = true; }");
        // at the top edge: of what is above it nothing is in view, which the browser would hold instead
        Locator inView = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("At a glance"));
        inView.evaluate("heading => scrollTo({ top: heading.getBoundingClientRect().top - 8, behavior: 'instant' })");
        // what is read was drawn: a browser holds a place that it has shown
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        double placeBefore = inView.boundingBox().y;

        checkIn(athlete);

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
    void a_meal_found_by_search_in_one_window_changes_the_protein_card_in_another_by_the_stream() throws Exception {
        String athlete = newAthlete();
        expectInConsole("404");
        Page page = signedIn(Look.PHONE_LIGHT, athlete, "/");
        Locator card = page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Protein"));
        assertThat(card).containsText("Nothing logged yet today. Your range is");
        page.evaluate("() => { window.sameDocument = true; }");
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/athletes/me/advice")) {
                asked.add(request.url());
            }
        });

        Page log = page.context().newPage();
        log.navigate("/log");
        findFood(log, "lentils boiled without salt");
        log.getByLabel("Amount of Lentils").fill("2");
        log.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save meal"))
                .click();
        assertThat(log.getByText("36 g protein so far")).isVisible();

        assertThat(card).containsText("36 of ");
        assertThat(card.locator("fl-meter")).isVisible();
        assertThat(page.locator("fl-headline [data-updated]")).containsText("because a meal was logged");
        assertThat(page.locator("fl-message-region #announcement"))
                .hasText(Pattern.compile("^Your advice was updated\\. .*Protein today: 36 g, before unknown\\."));
        assertThat(page.evaluate("() => window.sameDocument"))
                .as("the page was not loaded again")
                .isEqualTo(true);
        assertThat(asked).as("nothing was asked for: the stream told").isEmpty();
        checkAccessibility(page);
        screenshot(page, "today-meal", Look.PHONE_LIGHT);
    }

    @Test
    void a_page_whose_stream_is_held_back_hears_of_news_within_a_minute() throws Exception {
        String athlete = newAthlete();
        Page page = open(Look.DESK_LIGHT);
        page.clock().install();
        List<Route> heldBack = new CopyOnWriteArrayList<>();
        page.route("**/athletes/me/advice/stream", heldBack::add);
        signIn(page, athlete, "/");
        assertThat(page.locator("fl-missing")).isVisible();
        assertThat(page.locator("fl-headline [data-updated]")).not().containsText("because you checked in");
        checkIn(athlete);

        page.clock().fastForward("01:01");

        assertThat(page.getByText("First of all")).isVisible();
        assertThat(page.locator("fl-headline [data-updated]")).containsText("because you checked in");
        assertThat(heldBack).as("the stream was asked for and said nothing").isNotEmpty();
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

    /** An athlete of whom no more is known than the range of protein needs. */
    private static String newAthlete() throws Exception {
        String athlete = "live-" + UUID.randomUUID();
        String profile =
                "{\"timeZone\": \"UTC\", \"sex\": \"female\", \"birthDate\": \"1994-03-02\", \"bodyMassKg\": 60}";
        assertThat(client(athlete).put(own("profile"), profile).status()).isEqualTo(201);
        return athlete;
    }

    /** Checks in by another client, with something that can't be overlooked. */
    private static void checkIn(String athlete) throws Exception {
        Client client = client(athlete);
        String today = client.get(own("advice")).body().path("date").asText();
        String heavy = "{\"soreness\": 5, \"symptoms\": [\"calf_throbbing_one_sided\"]}";
        assertThat(client.put(own("check-ins/" + today), heavy).status()).isEqualTo(201);
    }

    private static Client client(String athlete) throws Exception {
        return new Client(Client.token(stack().env("ISSUER_URL"), athlete));
    }

    private static String own(String path) throws Exception {
        return stack().env("ADVICE_URL") + "/v1/athletes/me/" + path;
    }
}
