package io.freshlegs.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents of the interfaces as a developer reads them, at the port {@code docs} of the local stack. */
class InterfacePagesIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "workout-service, Freshlegs workout-service, /v1/athletes/{athleteId}/workouts/{source}/{externalId}",
        "nutrition-service, Freshlegs nutrition-service, /v1/athletes/{athleteId}/meals/{source}/{externalId}",
        "advice-service, Freshlegs advice-service, /v1/athletes/{athleteId}/advice/what-if"
    })
    void an_openapi_document_is_shown_with_its_title_and_operations(String service, String title, String path)
            throws Exception {
        Page page = open(Look.DESK_LIGHT);
        page.navigate(stack().env("DOCS_URL") + "/");
        link(page, title).click();

        assertThat(page).hasTitle(title);
        assertThat(page.locator(".info .title")).containsText(title);
        assertThat(page.locator("[data-path=\"" + path + "\"]").first()).isVisible();
        page.locator(".opblock-summary").first().click();
        assertThat(page.locator(".opblock-body").first()).isVisible();
        // the services take calls of no other origin, so nothing invites to try
        assertThat(page.getByText("Try it out")).hasCount(0);
        assertThat(page.locator(".authorize")).hasCount(0);
        screenshot(page, "interface-" + service, Look.DESK_LIGHT);

        link(page, "All interfaces").click();
        assertThat(page).hasTitle("Freshlegs interfaces");
    }

    @Test
    void the_events_are_shown_with_channels_messages_and_bodies() throws Exception {
        for (Look look : new Look[] {Look.PHONE_DARK, Look.DESK_LIGHT}) {
            Page page = open(look);
            page.navigate(stack().env("DOCS_URL") + "/");
            checkAccessibility(page);
            screenshot(page, "interfaces", look);
            link(page, "Freshlegs events").click();

            assertThat(page).hasTitle("Freshlegs events");
            assertThat(heading(page, "Freshlegs events")).isVisible();
            assertThat(heading(page, "freshlegs.meals.v1")).isVisible();
            assertThat(heading(page, "MealRecorded")).isVisible();
            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Body of MealRecorded")))
                    .containsText("items[].proteinGrams");
            page.getByText("Sample meal.recorded.full.json").click();
            assertThat(page.locator("details[open] pre")).containsText("\"mealType\"");
            checkAccessibility(page);
            screenshot(page, "interface-events", look);
            page.context().close();
        }
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
