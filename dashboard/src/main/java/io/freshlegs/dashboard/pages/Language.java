package io.freshlegs.dashboard.pages;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** A language that pages are written in. */
enum Language {
    ENGLISH("en"),
    GERMAN("de");

    /** The choice on this device, as {@code settings.ts} writes it. */
    static final String COOKIE = "freshlegs-language";

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As in {@code <html lang>}. */
    String tag() {
        return tag;
    }

    /** The one that was chosen on this device, else the one that the browser likes best; English where it likes none. */
    static Language of(RoutingContext request) {
        Cookie cookie = request.request().getCookie(COOKIE);
        for (Language language : values()) {
            if (cookie != null && language.tag.equals(cookie.getValue())) {
                return language;
            }
        }
        List<LanguageHeader> wanted = request.acceptableLanguages();
        for (LanguageHeader one : wanted) {
            for (Language language : values()) {
                if (language.tag.equalsIgnoreCase(one.tag())) {
                    return language;
                }
            }
        }
        return ENGLISH;
    }
}
