package io.freshlegs.dashboard.pages;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/**
 * Light or dark as the reader chose on this device, or as the system says.
 *
 * <p>The choice comes as a cookie that the page's own script keeps, so that the first thing painted has its colours: a
 * script that read it would come too late, and one that could come in time is what the security policy keeps out.
 */
enum Theme {
    SYSTEM("light dark", ""),
    LIGHT("light", " data-theme=\"light\""),
    DARK("dark", " data-theme=\"dark\"");

    /** As {@code settings.ts} writes it. */
    static final String COOKIE = "freshlegs-theme";

    private final String colorScheme;
    private final String attribute;

    Theme(String colorScheme, String attribute) {
        this.colorScheme = colorScheme;
        this.attribute = attribute;
    }

    /** As in {@code <meta name="color-scheme">}. */
    String colorScheme() {
        return colorScheme;
    }

    /** What follows the language in {@code <html>}. */
    String attribute() {
        return attribute;
    }

    /** When a colour that belongs to a scheme of the system holds, as a media query. */
    String media(Theme scheme) {
        if (this == SYSTEM) {
            return "(prefers-color-scheme: " + scheme.colorScheme + ")";
        }
        return this == scheme ? "all" : "not all";
    }

    /** The one that was chosen; the system's where none was, or nothing that is known. */
    static Theme of(RoutingContext request) {
        Cookie cookie = request.request().getCookie(COOKIE);
        String chosen = cookie == null ? "" : cookie.getValue();
        return switch (chosen) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            default -> SYSTEM;
        };
    }
}
