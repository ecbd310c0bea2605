package io.freshlegs.localservers;

import java.util.regex.Pattern;

/** The page on which a browser names the athlete it wants to be. No script, no file beside it. */
final class LoginPage {
    /** What can be an athlete: the form of a {@code sub}. */
    static final Pattern ATHLETE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final String DEMO_ATHLETE = "mara";

    private LoginPage() {}

    /** As a browser sees it first: prefilled with the demo athlete. */
    static String html() {
        return html(DEMO_ATHLETE, "");
    }

    /** After a name that no athlete can have. */
    static String htmlAfterWrongName() {
        return html("", """
                <p class="wrong" id="wrong" role="alert">A name is 1 to 64 of the characters A–Z a–z 0–9 . _ -</p>
                """);
    }

    private static String html(String name, String complaint) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>Local sign-in · Freshlegs</title>
                <link rel="icon" href="data:,">
                <style>
                :root { color-scheme: light dark; --paper: #f8f4ec; --ink: #1c2a25; --soft: #4c5b55; --leaf: #0f6b4f;
                        --on-leaf: #fff; --field: #fff; --edge: #77857e; --wrong: #a32014; }
                @media (prefers-color-scheme: dark) {
                  :root { --paper: #151814; --ink: #ecf1ee; --soft: #a9b8b1; --leaf: #6fd3ad; --on-leaf: #0b1f18;
                          --field: #1e2521; --edge: #7d8d85; --wrong: #ff9d92; }
                }
                * { box-sizing: border-box; }
                body { margin: 0; min-height: 100vh; min-height: 100dvh; display: grid; place-items: center; padding: 1.5rem;
                       background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; }
                main { width: 100%%; max-width: 24rem; }
                .brand { margin: 0 0 2.5rem; color: var(--leaf); font-weight: 650; }
                h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.2; letter-spacing: -.01em; }
                p { margin: 0 0 1.75rem; color: var(--soft); }
                .wrong { margin: .5rem 0 0; color: var(--wrong); }
                label { display: block; margin-bottom: .375rem; font-weight: 600; }
                input { width: 100%%; padding: .75rem .875rem; border: 1px solid var(--edge); border-radius: .75rem;
                        background: var(--field); color: var(--ink); font: inherit; }
                button { width: 100%%; margin-top: 1.25rem; padding: .8125rem; border: 0; border-radius: .75rem;
                         background: var(--leaf); color: var(--on-leaf); font: inherit; font-weight: 600; cursor: pointer; }
                :is(input, button):focus-visible { outline: 3px solid var(--leaf); outline-offset: 2px; }
                </style>
                </head>
                <body>
                <main>
                <p class="brand">Freshlegs</p>
                <h1>Local sign-in</h1>
                <p>For this machine only, without a password. Any name is an athlete of its own; mara has data to look at.</p>
                <form method="post">
                <label for="username">Athlete</label>
                <input id="username" name="username" value="%s" required maxlength="64" pattern="[A-Za-z0-9._\\-]+"
                       title="A–Z a–z 0–9 . _ -" autocomplete="username" autocapitalize="none" spellcheck="false" autofocus>
                %s<button type="submit">Sign in</button>
                </form>
                </main>
                </body>
                </html>
                """.formatted(name, complaint);
    }
}
