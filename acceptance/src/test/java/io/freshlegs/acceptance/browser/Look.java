package io.freshlegs.acceptance.browser;

import com.microsoft.playwright.options.ColorScheme;

/** A size of the window and a colour scheme. */
public enum Look {
    PHONE_LIGHT(390, 844, ColorScheme.LIGHT),
    PHONE_DARK(390, 844, ColorScheme.DARK),
    DESK_LIGHT(1280, 900, ColorScheme.LIGHT),
    DESK_DARK(1280, 900, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    ColorScheme scheme() {
        return scheme;
    }

    /** For the name of a screenshot: {@code 390-dark}. */
    String label() {
        return width + "-" + (scheme == ColorScheme.DARK ? "dark" : "light");
    }
}
