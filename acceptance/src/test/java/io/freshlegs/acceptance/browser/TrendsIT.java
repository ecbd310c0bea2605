package io.freshlegs.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Weeks and months of training, food and rest. */
class TrendsIT extends BrowserTest {

    private static final int CHARTS = 9;
    private static final String SHIFTS = """
            window.shifted = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifted += entry.value))
                .observe({ type: 'layout-shift', buffered: true });
            """;

    @ParameterizedTest
    @EnumSource
    void every_chart_of_mara_is_drawn(Look look) throws Exception {
        Page page = signedIn(look, MARA, "/trends");
        assertThat(page.locator("canvas")).hasCount(CHARTS);
        checkAccessibility(page);
        screenshot(page, "trends", look);
    }

    @Test
    void arrow_keys_read_out_the_days_that_the_table_has() throws Exception {
        Page page = signedIn(Look.PHONE_LIGHT, MARA, "/trends");
        Locator card = chart(page, "Sleep");
        card.getByText("Show as table").click();
        Locator rows = card.locator("tbody tr");
        assertThat(rows).hasCount(42);

        card.getByRole(AriaRole.APPLICATION).focus();
        page.keyboard().press("End");
        page.keyboard().press("ArrowLeft");
        Locator spoken = card.getByRole(AriaRole.STATUS);
        assertThat(spoken).containsText("Night:");
        assertThat(spoken).containsText(rows.nth(1).locator("td").first().innerText());
        page.keyboard().press("PageDown");
        assertThat(spoken).containsText(rows.nth(8).locator("td").first().innerText());
        page.keyboard().press("Home");
        assertThat(spoken).containsText(rows.nth(41).locator("td").first().innerText());
        checkAccessibility(page);
    }

    @Test
    void a_day_without_a_check_in_is_unknown_and_not_zero() throws Exception {
        Page page = signedIn(Look.DESK_LIGHT, MARA, "/trends?days=90");
        Locator card = chart(page, "Heavy legs");
        card.getByText("Show as table").click();
        Locator rows = card.locator("tbody tr");
        assertThat(rows).hasCount(90);
        List<String> values = rows.locator("td").allInnerTexts();
        assertThat(values).contains("unknown").doesNotContain("");
    }

    @Test
    void another_time_span_is_a_choice_and_an_address() throws Exception {
        Page page = signedIn(Look.DESK_DARK, MARA, "/trends");
        page.getByText("6 months").click();
        assertThat(page).hasURL(Pattern.compile("days=180"));
        Locator card = chart(page, "Iron");
        card.getByText("Show as table").click();
        assertThat(card.locator("tbody tr")).hasCount(180);
    }

    @Test
    void nothing_jumps_when_the_charts_come() throws Exception {
        Page page = open(Look.PHONE_LIGHT);
        page.addInitScript(SHIFTS);
        signIn(page, MARA, "/trends");
        assertThat(page.locator("canvas")).hasCount(CHARTS);
        assertThat(((Number) page.evaluate("() => window.shifted")).doubleValue())
                .as("cumulative layout shift")
                .isLessThan(0.05);
    }

    private static Locator chart(Page page, String title) {
        return page.locator("fl-trend-chart")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(title).setExact(true))));
    }
}
