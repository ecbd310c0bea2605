package io.freshlegs.dashboard.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** A page without script, for when there is no UI to show. */
final class PlainPage {

    private PlainPage() {}

    static void send(RoutingContext request, Notice notice) {
        Language language = Language.of(request);
        request.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        request.response()
                .setStatusCode(notice.status())
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Vary", "Accept-Language, Cookie")
                .end(html(notice.in(language), language, Theme.of(request)));
    }

    private static String html(Notice.Text text, Language language, Theme theme) {
        return """
                <!DOCTYPE html>
                <html lang="%1$s"%5$s>
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="%6$s">
                <title>%2$s · Freshlegs</title>
                <link rel="icon" type="image/svg+xml" href="/icon.svg">
                <link rel="stylesheet" href="/static/plain.css">
                </head>
                <body>
                <main>
                <p class="brand">Freshlegs</p>
                <h1>%2$s</h1>
                <p>%3$s</p>
                <a class="go" href="/">%4$s</a>
                </main>
                </body>
                </html>
                """.formatted(
                language.tag(), text.heading(), text.sentence(), text.link(), theme.attribute(), theme.colorScheme());
    }
}
