package io.freshlegs.dashboard.pages;

/** What a plain page says, in each language. */
enum Notice {
    NOT_FOUND(
            404,
            new Text(
                    "Nothing here",
                    "This address leads nowhere. Your training and your meals are where they were.",
                    "To today"),
            new Text(
                    "Hier ist nichts",
                    "Diese Adresse führt nirgendwohin. Training und Mahlzeiten sind da, wo sie waren.",
                    "Zu heute")),
    SIGNED_OUT(
            200,
            new Text(
                    "Signed out",
                    "Rest well. This browser shows nothing of yours until you sign in again.",
                    "Sign in again"),
            new Text(
                    "Abgemeldet",
                    "Erhol dich gut. Dieser Browser zeigt nichts von dir, bis du dich wieder anmeldest.",
                    "Wieder anmelden")),
    SIGN_IN_FAILED(
            401,
            new Text(
                    "That sign-in did not work",
                    "It was cancelled or took too long. Nothing is lost; try once more.",
                    "Sign in"),
            new Text(
                    "Die Anmeldung hat nicht geklappt",
                    "Sie wurde abgebrochen oder hat zu lange gedauert. Nichts ist verloren; versuch es noch einmal.",
                    "Anmelden")),
    SIGN_IN_AWAY(
            503,
            new Text(
                    "Signing in is not possible right now",
                    "The sign-in service does not answer. Wait a moment, then try again.",
                    "Try again"),
            new Text(
                    "Anmelden geht gerade nicht",
                    "Der Anmeldedienst antwortet nicht. Warte einen Moment und versuch es wieder.",
                    "Noch einmal")),
    FAILED(
            500,
            new Text("Something went wrong on our side", "Your data is safe. Try again in a moment.", "Try again"),
            new Text(
                    "Bei uns ist etwas schiefgegangen",
                    "Deine Daten sind sicher. Versuch es gleich noch einmal.",
                    "Noch einmal"));

    /** Heading, sentence and the words of the link to the dashboard. */
    record Text(String heading, String sentence, String link) {}

    private final int status;
    private final Text english;
    private final Text german;

    Notice(int status, Text english, Text german) {
        this.status = status;
        this.english = english;
        this.german = german;
    }

    int status() {
        return status;
    }

    Text in(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case GERMAN -> german;
        };
    }
}
