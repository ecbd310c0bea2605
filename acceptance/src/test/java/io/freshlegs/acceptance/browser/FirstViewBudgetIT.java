package io.freshlegs.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the first view may cost: bytes on the wire, requests, and content that moves while it is read. */
class FirstViewBudgetIT extends BrowserTest {

    private static final int MOST_BYTES = 250 * 1024;
    private static final int MOST_REQUESTS = 25;
    /** "Good" by the common measure is 0.1; a page that keeps places free needs none of it. */
    private static final double MOST_SHIFT = 0.05;

    @Test
    void the_first_view_is_small_asks_little_and_stands_still() throws Exception {
        for (Look look : List.of(Look.PHONE_LIGHT, Look.DESK_LIGHT)) {
            Page page = signedIn(look, MARA, "/");
            page.reload();
            assertThat(page.locator("fl-cause").first()).isVisible();
            assertThat(page.getByText("Breakfast")
                            .or(page.getByText("Today’s meals"))
                            .first())
                    .isVisible();

            Map<?, ?> cost = (Map<?, ?>) page.evaluate("""
                    async () => {
                      const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
                      const shift = await new Promise((resolve) => {
                        let sum = 0;
                        new PerformanceObserver((list) => {
                          for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
                        }).observe({ type: 'layout-shift', buffered: true });
                        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
                      });
                      return {
                        bytes: entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0),
                        requests: entries.length,
                        names: entries.map((entry) => `${entry.encodedBodySize} ${entry.name}`),
                        shift,
                      };
                    }
                    """);

            String all = cost.toString();
            assertThat(((Number) cost.get("bytes")).intValue())
                    .as(all)
                    .isPositive()
                    .isLessThanOrEqualTo(MOST_BYTES);
            assertThat(((Number) cost.get("requests")).intValue()).as(all).isLessThanOrEqualTo(MOST_REQUESTS);
            assertThat(((Number) cost.get("shift")).doubleValue()).as(all).isLessThanOrEqualTo(MOST_SHIFT);
            System.out.println("first view at " + look.label() + ": " + cost.get("bytes") + " bytes, "
                    + cost.get("requests") + " requests, shift " + cost.get("shift"));
            page.context().close();
        }
    }
}
