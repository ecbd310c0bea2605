package io.freshlegs.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import io.freshlegs.acceptance.RunningStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test in a real browser over the packaged whole: a window of its own for each test, no motion, English unless asked
 * otherwise.
 *
 * <p>Every test fails by itself on an error in the console, on an exception of a script and on anything that the
 * security policy had to stop. Without a browser on the machine each test is skipped, one by one, so that skipped ones
 * are counted by name; with {@code -Dbrowser.required=true} that is a failure.
 *
 * <p>Wait for what is to be seen ({@code assertThat(locator).isVisible()} of Playwright), never for silence on the
 * network: an open stream is never silent.
 */
public abstract class BrowserTest {

    /** The athlete with 120 days of data. */
    protected static final String MARA = "mara";

    private static final Path SCREENSHOTS = Path.of(System.getProperty("freshlegs.work"), "screenshots");
    private static final double PATIENCE_MILLIS = 20_000;

    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();
    private @Nullable BrowserContext context;

    @BeforeAll
    static void aRequiredBrowserIsThereAndWaitedForPatiently() {
        InstalledBrowser.find();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @BeforeEach
    void skippedWithoutABrowser() {
        assumeTrue(InstalledBrowser.find().isPresent(), "no browser on this machine; see -Dbrowser.path");
    }

    @AfterEach
    void nothingWentWrongInTheConsole() {
        BrowserContext open = context;
        if (open != null) {
            open.close();
            context = null;
        }
        assertThat(complaints).as("said by the browser's console").isEmpty();
    }

    /** The running stack, started by the first test that asks for it. */
    protected static RunningStack stack() throws Exception {
        return SharedStack.get();
    }

    protected static String dashboard() throws Exception {
        return stack().env("DASHBOARD_URL");
    }

    /** An error in the console that this test provokes, a failed request for example. */
    protected void expectInConsole(String regex) {
        expected.add(Pattern.compile(regex));
    }

    /** A new window that nobody has signed in from. */
    protected Page open(Look look) throws Exception {
        return open(look, "en-GB");
    }

    /** A new window of a browser in some language. */
    protected Page open(Look look, String locale) throws Exception {
        BrowserContext window = InstalledBrowser.get()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(dashboard())
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.scheme())
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale(locale));
        context = window;
        window.setDefaultTimeout(PATIENCE_MILLIS);
        window.setDefaultNavigationTimeout(PATIENCE_MILLIS);
        window.onConsoleMessage(this::hear);
        window.onWebError(error -> complain("exception: " + error.error()));
        return window.newPage();
    }

    /** A new window in which an athlete has signed in, on a view. */
    protected Page signedIn(Look look, String athlete, String view) throws Exception {
        Page page = open(look);
        signIn(page, athlete, view);
        return page;
    }

    /** Asks for a view and signs in on the way to it. */
    protected void signIn(Page page, String athlete, String view) {
        page.navigate(view);
        page.getByLabel("Athlete").fill(athlete);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL("**" + view);
    }

    /** Types a food into the search, takes the first that is found by Enter, and has its amount in focus afterwards. */
    protected static void findFood(Page page, String food) {
        Locator search = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Food"));
        search.fill(food);
        PlaywrightAssertions.assertThat(
                        page.locator("[role=listbox] [role=option]").first())
                .isVisible();
        search.press("Enter");
        PlaywrightAssertions.assertThat(page.getByLabel("Amount of")).isFocused();
    }

    /** Looks at the page as assistive technology does: no violation, and nothing to scroll sideways to. */
    protected void checkAccessibility(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget().toString())
                                .toList())
                .as("violations on " + page.url())
                .isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels to scroll sideways on " + page.url())
                .asInstanceOf(InstanceOfAssertFactories.INTEGER)
                .isLessThanOrEqualTo(0);
    }

    /**
     * Writes {@code target/screenshots/<name>-<width>-<scheme>.png}, the whole page: in a window as high as the page, so
     * that the bars which stay at its edges do not lie across the middle.
     */
    protected void screenshot(Page page, String name, Look look) throws Exception {
        Files.createDirectories(SCREENSHOTS);
        int high = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
        page.setViewportSize(look.width(), Math.max(high, look.height()));
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + "-" + look.label() + ".png")));
        page.setViewportSize(look.width(), look.height());
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complain(message.text() + " (" + message.location() + ")");
        }
    }

    private void complain(String text) {
        if (expected.stream().noneMatch(pattern -> pattern.matcher(text).find())) {
            complaints.add(text);
        }
    }
}
