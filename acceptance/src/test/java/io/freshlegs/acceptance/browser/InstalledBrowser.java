package io.freshlegs.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Chromium of this machine, started once for all tests of a run. None is ever downloaded.
 *
 * <p>{@code -Dbrowser.path=} names it, else the usual places are looked at; with {@code -Dbrowser.required=true} its
 * absence is a failure.
 */
final class InstalledBrowser {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    /** As root there is no sandbox; nothing of the browser calls home. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser running;

    private InstalledBrowser() {}

    /**
     * Where it is; empty where none is installed.
     *
     * @throws AssertionError where none is installed and one is required
     */
    static Optional<Path> find() {
        String named = System.getProperty("browser.path", "");
        Stream<String> places = named.isEmpty() ? USUAL_PLACES.stream() : Stream.of(named);
        Optional<Path> found = places.map(Path::of).filter(Files::isExecutable).findFirst();
        if (found.isEmpty() && Boolean.getBoolean("browser.required")) {
            throw new AssertionError("browser.required is set and there is no browser"
                    + (named.isEmpty() ? "; tell where by -Dbrowser.path=" : " at " + named));
        }
        return found;
    }

    /** The running browser, for the one thread that runs the tests. */
    static Browser get() {
        Browser browser = running;
        if (browser == null) {
            Path path = find().orElseThrow();
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(path)
                            .setHeadless(true)
                            .setArgs(FLAGS));
            running = browser;
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }
}
