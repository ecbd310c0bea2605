package io.freshlegs.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Meals, check-ins, blood tests and shoes as a runner enters them. */
class LogIT extends BrowserTest {

    private static final String EATEN_TODAY = """
            async grams => {
              const reply = await fetch('/api/advice/v1/athletes/me/advice');
              const eaten = (await reply.json()).protein.eatenTodayGrams;
              return eaten !== null && Math.abs(eaten - grams) < 0.01;
            }
            """;

    /** A day that is not closed and a profile that is not written are asked for and answered 404. */
    @BeforeEach
    void absentRecordsAreUsual() {
        expectInConsole("404");
    }

    @ParameterizedTest
    @EnumSource
    void every_form_can_be_used_at_any_size_and_in_any_theme(Look look) throws Exception {
        Page page = signedIn(look, MARA, "/log");
        assertThat(page.getByText("g protein so far")).isVisible();
        checkAccessibility(page);
        screenshot(page, "log-meal", look);
        for (String form : List.of("Check-in", "Lab value", "Shoes")) {
            link(page, form).click();
            assertThat(button(page, "Save")).isVisible();
            checkAccessibility(page);
            screenshot(page, "log-" + form.toLowerCase(Locale.ROOT).replace(' ', '-'), look);
        }
    }

    @Test
    void a_meal_found_by_search_changes_the_protein_of_the_day_and_of_the_advice() throws Exception {
        Page page = signedIn(Look.PHONE_LIGHT, "lea", "/log");
        assertThat(page.getByText("Nothing logged yet")).isVisible();
        findFood(page, "lentils boiled without salt");
        page.getByLabel("Amount of Lentils").fill("2");
        assertThat(page.getByLabel("This meal")).containsText("36 g");
        screenshot(page, "log-plate", Look.PHONE_LIGHT);
        button(page, "Save meal").click();

        assertThat(page.getByText("36 g protein so far")).isVisible();
        page.waitForFunction(EATEN_TODAY, 35.72);

        repeatButton(page).click();
        assertThat(page.getByText("71 g protein so far")).isVisible();
        page.locator(".does button[aria-label^=Delete]").first().click();
        assertThat(page.getByText("36 g protein so far")).isVisible();
        button(page, "That was everything").click();
        assertThat(page.getByText("This food day is closed")).isVisible();
        page.waitForFunction(EATEN_TODAY, 35.72);
        checkAccessibility(page);
    }

    @Test
    void a_food_with_its_label_and_a_supplement_add_up_with_what_they_state() throws Exception {
        Page page = signedIn(Look.PHONE_DARK, "lou", "/log");
        button(page, "Not in the table").click();
        page.getByLabel("Name").fill("Lentil bread");
        page.getByLabel("Amount in g").fill("50");
        page.getByLabel("Protein in g").fill("5,5");
        button(page, "Put on the plate").click();
        button(page, "Supplement with iron").click();
        button(page, "Put on the plate").click();
        assertThat(page.getByLabel("Iron in mg")).hasAttribute("aria-invalid", "true");
        page.getByLabel("Iron in mg").fill("14");
        checkAccessibility(page);
        button(page, "Put on the plate").click();
        assertThat(page.getByLabel("This meal")).containsText("at least 14 mg");
        button(page, "Save meal").click();
        assertThat(page.getByText("6 g protein so far")).isVisible();
    }

    @Test
    void what_was_typed_survives_a_mistake_and_an_ended_session() throws Exception {
        Page page = signedIn(Look.DESK_LIGHT, "lia", "/log");
        findFood(page, "lentils boiled without salt");
        Locator amount = page.getByLabel("Amount of Lentils");
        amount.fill("a lot");
        button(page, "Save meal").click();
        assertThat(page.getByText("This should be a number.")).isVisible();
        assertThat(amount).isFocused();
        assertThat(amount).hasValue("a lot");
        amount.fill("1");

        expectInConsole("401");
        page.context().clearCookies();
        button(page, "Save meal").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Your session has ended");
        assertThat(amount).hasValue("1");
        screenshot(page, "session-ended", Look.DESK_LIGHT);
        Page signIn =
                page.waitForPopup(() -> button(page, "Sign in in a new tab").click());
        signIn.getByLabel("Athlete").fill("lia");
        button(signIn, "Sign in").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        button(page, "Save meal").click();
        assertThat(page.getByText("18 g protein so far")).isVisible();
    }

    @Test
    void a_check_in_is_kept_and_a_red_flag_is_explained_calmly() throws Exception {
        Page page = signedIn(Look.PHONE_LIGHT, "lina", "/log?form=check-in");
        assertThat(page.getByText("not said")).isVisible();
        page.getByLabel("How heavy are your legs?").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(page.getByText("7 of 10")).isVisible();
        page.getByLabel("Hours slept").fill("6");
        page.getByLabel("and minutes").fill("40");
        page.getByText("Anything unusual in legs or body?").click();
        page.getByLabel("One leg swollen, warm or red").check();
        assertThat(page.getByText("Please have this looked at today or tomorrow"))
                .isVisible();
        checkAccessibility(page);
        screenshot(page, "log-red-flag", Look.PHONE_LIGHT);
        button(page, "Save check-in").click();
        assertThat(page.getByText("Check-in saved.")).isVisible();

        page.reload();
        assertThat(page.getByText("7 of 10")).isVisible();
        assertThat(page.getByLabel("Hours slept")).hasValue("6");
        assertThat(page.getByLabel("One leg swollen, warm or red")).isChecked();
        button(page, "Delete check-in").click();
        assertThat(page.getByText("not said")).isVisible();
    }

    @Test
    void haemoglobin_per_decilitre_is_kept_per_litre_and_shoes_in_ounces_in_grams() throws Exception {
        Page page = signedIn(Look.DESK_DARK, "lotte", "/log?form=lab");
        page.getByLabel("Haemoglobin", new Page.GetByLabelOptions().setExact(true))
                .fill("13.4");
        page.getByLabel("Unit of haemoglobin").selectOption("dl");
        button(page, "Save values").click();
        assertThat(page.getByText("Haemoglobin 134 g/L")).isVisible();

        page.evaluate("() => localStorage.setItem('freshlegs.settings', JSON.stringify({ units: 'imperial' }))");
        page.navigate("/log?form=shoes");
        page.getByLabel("Name").fill("Race pair");
        page.getByLabel("Mass of one shoe in oz").fill("7");
        button(page, "Save pair").click();
        assertThat(page.getByText("7 oz", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(
                        page.evaluate(
                                "async () => (await (await fetch('/api/advice/v1/athletes/me/shoes')).json()).items[0].massGrams"))
                .isEqualTo(198);
    }

    private static Locator repeatButton(Page page) {
        return page.locator("fl-repeat-meals button").first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
