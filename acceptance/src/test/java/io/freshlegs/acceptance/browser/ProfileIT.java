package io.freshlegs.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first questions, the profile, and taking all data out or away. */
class ProfileIT extends BrowserTest {

    /** A profile that is not written is asked for and answered 404. */
    @BeforeEach
    void anAbsentProfileIsUsual() {
        expectInConsole("404");
    }

    @ParameterizedTest
    @EnumSource
    void the_profile_of_mara_and_the_first_question_to_another(Look look) throws Exception {
        Page page = signedIn(look, MARA, "/profile");
        assertThat(page.getByLabel("Body mass in kg")).hasValue("58.5");
        checkAccessibility(page);
        screenshot(page, "profile", look);
        page.context().close();

        page = signedIn(look, "petra-" + look.label(), "/profile");
        assertThat(heading(page, "Four short steps")).isVisible();
        checkAccessibility(page);
        screenshot(page, "onboarding", look);
    }

    @Test
    void a_new_athlete_is_asked_only_what_advice_needs_and_may_skip_it() throws Exception {
        Page page = signedIn(Look.PHONE_LIGHT, "pia", "/profile");
        page.getByLabel("Body mass in kg").fill("6");
        button(page, "Save and go on").click();
        assertThat(page.getByText("Between 20 and 400, please.")).isVisible();
        assertThat(page.getByLabel("Body mass in kg")).isFocused();
        page.getByLabel("Body mass in kg").fill("60");
        page.getByLabel("Sex").selectOption("female");
        page.getByLabel("Date of birth").fill("1990-05-01");
        button(page, "Save and go on").click();
        assertThat(heading(page, "Your training")).isFocused();
        button(page, "Skip this step").click();
        assertThat(page.getByLabel("I have periods")).isVisible();
        button(page, "Save and go on").click();
        page.getByLabel("coeliac").check();
        button(page, "Save and see today").click();
        page.waitForURL("**/");

        page.navigate("/profile");
        assertThat(page.getByLabel("Date of birth")).hasValue("1990-05-01");
        assertThat(page.getByLabel("coeliac")).isChecked();
        page.locator("main").getByText("mi, lb").click();
        assertThat(page.getByLabel("Body mass in lb")).hasValue("132.3");
        button(page, "Save profile").click();
        assertThat(page.getByText("Profile saved.")).isVisible();
        assertThat(page.evaluate(
                        "async () => (await (await fetch('/api/advice/v1/athletes/me/profile')).json()).bodyMassKg"))
                .isEqualTo(60);
    }

    @Test
    void everything_can_be_taken_out_and_erased_by_typing_the_word() throws Exception {
        Page page = signedIn(Look.DESK_LIGHT, "paula", "/profile");
        page.getByLabel("Body mass in kg").fill("55");
        button(page, "Save and go on").click();
        assertThat(heading(page, "Your training")).isVisible();

        Download download =
                page.waitForDownload(() -> button(page, "Download everything").click());
        JsonNode all = new ObjectMapper().readTree(download.createReadStream());
        assertThat(all.path("advice")
                        .path("profiles")
                        .path(0)
                        .path("bodyMassKg")
                        .asDouble())
                .isEqualTo(55);
        assertThat(all.path("nutrition").path("meals").isArray()).isTrue();
        assertThat(all.path("workouts").path("workouts").isArray()).isTrue();

        button(page, "Erase everything").click();
        page.getByLabel("Type erase to confirm").fill("yes");
        button(page, "Erase for good").click();
        assertThat(page.getByText("Please type erase exactly.")).isVisible();
        checkAccessibility(page);
        screenshot(page, "erase", Look.DESK_LIGHT);
        page.getByLabel("Type erase to confirm").fill("erase");
        button(page, "Erase for good").click();
        assertThat(heading(page, "Everything is erased")).isVisible();
        button(page, "Start anew").click();
        assertThat(page.getByLabel("Body mass in kg")).hasValue("");
    }

    @Test
    void a_german_reader_reads_german() throws Exception {
        Page page = open(Look.PHONE_DARK, "de-DE");
        signIn(page, MARA, "/profile");
        assertThat(heading(page, "Profil")).isVisible();
        assertThat(page.getByLabel("Körpergewicht in kg")).hasValue("58.5");
        page.navigate("/trends");
        assertThat(heading(page, "Verlauf")).isVisible();
        assertThat(page.locator("canvas")).hasCount(9);
        checkAccessibility(page);
        screenshot(page, "trends-german", Look.PHONE_DARK);
        page.navigate("/log");
        assertThat(heading(page, "Was hast du gegessen?")).isVisible();
        checkAccessibility(page);
        page.navigate("/workouts");
        assertThat(page.locator("li.workout")).hasCount(25);
        checkAccessibility(page);
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
