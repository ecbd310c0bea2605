package io.freshlegs.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.freshlegs.acceptance.Client;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The advice under what the runner supposes. */
class WhatIfIT extends BrowserTest {

    @ParameterizedTest
    @EnumSource
    void a_supposed_meal_moves_the_protein_beside_todays_and_is_not_stored(Look look) throws Exception {
        Client client = new Client(Client.token(stack().env("ISSUER_URL"), MARA));
        String meals = stack().env("NUTRITION_URL") + "/v1/athletes/me/meals";
        JsonNode before = client.get(meals).body();
        Page page = signedIn(look, MARA, "/what-if");

        page.getByText("a meal", new Page.GetByTextOptions().setExact(true)).click();
        Locator search = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Food"));
        search.pressSequentially("lentils boiled");
        assertThat(page.locator("#foods li").first()).containsText("Lentils");
        checkAccessibility(page);
        search.press("Enter");
        page.getByLabel("How much").fill("300");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add"))
                .click();

        Locator numbers = page.locator("fl-comparison table");
        assertThat(numbers).containsText("Protein today");
        assertThat(page.locator("fl-comparison")).containsText("As things stand");
        assertThat(page.locator("fl-comparison")).containsText("As it would be");
        assertThat(page.getByText("300 g Lentils")).isVisible();
        assertThat(page.getByText("Nothing is stored: leave the page and it is forgotten."))
                .isVisible();
        screenshot(page, "what-if", look);

        page.getByText("a rest day", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("On", new Page.GetByLabelOptions().setExact(true)).selectOption("Tomorrow");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add"))
                .click();
        assertThat(page.getByLabel("Advice for").locator("option:checked")).hasText("Tomorrow");
        assertThat(page.getByText("Days until then without anything supposed count as rest."))
                .isVisible();
        assertThat(page.locator("fl-what-if .result")).hasAttribute("aria-busy", "false");
        assertThat(page.locator("fl-comparison article")).hasCount(2);
        checkAccessibility(page);

        assertThat(client.get(meals).body()).isEqualTo(before);
    }
}
