package io.freshlegs.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way in and the way out. */
class SignInIT extends BrowserTest {

    @ParameterizedTest
    @EnumSource
    void mara_signs_in_sees_her_day_and_signs_out(Look look) throws Exception {
        Page page = open(look);
        page.navigate("/");
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Local sign-in");
        assertThat(page.getByLabel("Athlete")).hasValue(MARA);
        checkAccessibility(page);
        screenshot(page, "sign-in", look);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL("**/");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();

        // what the page still asks for when the session ends is refused
        expectInConsole("401");
        page.navigate("/sign-out");
        page.waitForURL("**/signed-out");
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Signed out");
        checkAccessibility(page);
        screenshot(page, "signed-out", look);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in again"))
                .click();
        assertThat(page.getByLabel("Athlete")).isVisible();
    }

    @Test
    void a_link_to_a_view_survives_the_sign_in() throws Exception {
        Page page = open(Look.DESK_LIGHT);
        signIn(page, MARA, "/what-if");
        assertThat(page).hasURL(dashboard() + "/what-if");
    }

    @Test
    void a_name_that_no_athlete_can_have_is_refused_with_a_reason() throws Exception {
        Page page = open(Look.PHONE_LIGHT);
        page.navigate("/");
        page.getByLabel("Athlete").evaluate("input => { input.removeAttribute('pattern'); input.value = 'a b'; }");
        expectInConsole("400");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        checkAccessibility(page);
    }

    @Test
    void an_address_that_leads_nowhere_has_a_page_that_leads_back() throws Exception {
        for (Look look : new Look[] {Look.PHONE_DARK, Look.DESK_LIGHT}) {
            Page page = open(look, "de-DE");
            expectInConsole("404");
            page.navigate("/nowhere");
            assertThat(page.getByRole(AriaRole.HEADING)).hasText("Hier ist nichts");
            checkAccessibility(page);
            screenshot(page, "not-found", look);
            page.context().close();
        }
    }
}
