package io.freshlegs.dashboard.pages;

import io.freshlegs.dashboard.session.RouteOrder;
import io.quarkus.vertx.http.security.HttpSecurity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The one page of the UI, at each path that the UI knows, so that every view has an address of its own.
 *
 * <p>Without a session these paths lead to the issuer and back. The page is never cached: it names the bundle's files,
 * which are cached for good. It comes in the language and theme of the reader, so that neither changes when the script
 * starts.
 */
@Singleton
class UiPage {

    /** The views of the UI: a new one has to be known here too. */
    static final List<String> PATHS = List.of("/", "/trends", "/log", "/workouts", "/what-if", "/profile");

    /** Where the issuer sends the browser back to; from there it goes on to the view it wanted. */
    static final String SIGNED_IN = "/signed-in";

    private static final String FILE = "META-INF/resources/index.html";
    private static final String WRITTEN_IN = "<html lang=\"en\"";
    private static final String COLOR_SCHEME = "<meta name=\"color-scheme\" content=\"light dark\">";

    private final Map<Language, Map<Theme, String>> html = new EnumMap<>(Language.class);

    UiPage() {
        String page = read();
        for (Language language : Language.values()) {
            Map<Theme, String> themes = new EnumMap<>(Theme.class);
            for (Theme theme : Theme.values()) {
                themes.put(theme, written(page, language, theme));
            }
            html.put(language, themes);
        }
    }

    private static String written(String page, Language language, Theme theme) {
        String written = replace(page, WRITTEN_IN, "<html lang=\"" + language.tag() + "\"" + theme.attribute());
        written = replace(written, COLOR_SCHEME, COLOR_SCHEME.replace("light dark", theme.colorScheme()));
        for (Theme scheme : List.of(Theme.LIGHT, Theme.DARK)) {
            written = replace(written, Theme.SYSTEM.media(scheme), theme.media(scheme));
        }
        return written;
    }

    private static String replace(String page, String part, String replacement) {
        if (!page.contains(part)) {
            throw new IllegalStateException("The page has to have a part that is replaced: " + part);
        }
        return page.replace(part, replacement);
    }

    void secure(@Observes HttpSecurity security) {
        security.path(Stream.concat(PATHS.stream(), Stream.of(SIGNED_IN)).toArray(String[]::new))
                .authenticated();
    }

    void register(@Observes Router router) {
        PATHS.forEach(path -> router.get(path).order(RouteOrder.HANDLERS).handler(this::show));
        // who comes here without a code to redeem has a session already
        router.get(SIGNED_IN)
                .order(RouteOrder.HANDLERS)
                .handler(request -> request.response()
                        .setStatusCode(302)
                        .putHeader("Location", "/")
                        .end());
    }

    private void show(RoutingContext request) {
        request.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        request.response()
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Vary", "Accept-Language, Cookie")
                .end(html.get(Language.of(request)).get(Theme.of(request)));
    }

    private static String read() {
        try (InputStream page = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (page == null) {
                throw new IllegalStateException("The bundler left no " + FILE);
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
