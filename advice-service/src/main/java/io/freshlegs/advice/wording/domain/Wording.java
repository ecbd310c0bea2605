package io.freshlegs.advice.wording.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * All sentences of one language, read from {@code messages_<language>.properties} beside this class. A further language is one
 * further file. Nothing depends on the locale or zone of the machine. Immutable, safe for all threads.
 */
public final class Wording {
    /** The language of the contract. */
    public static final Wording ENGLISH = in(Locale.ENGLISH);

    private final Map<String, Template> templates;
    private final String decimalSeparator;

    private Wording(ResourceBundle bundle) {
        Map<String, Template> read = new HashMap<>();
        for (String key : bundle.keySet()) {
            read.put(key, Template.of(key, bundle.getString(key)));
        }
        templates = Map.copyOf(read);
        decimalSeparator = bundle.getString("decimal.separator");
    }

    /** The wording of a language; one without a file is an error. */
    public static Wording in(Locale language) {
        return new Wording(ResourceBundle.getBundle(
                Wording.class.getPackageName() + ".messages",
                language,
                Wording.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** Whether there is a sentence with this key. */
    public boolean knows(String key) {
        return templates.containsKey(key);
    }

    /** The sentence, and those that follow it, each parted by a blank. */
    public String text(Message message) {
        StringBuilder text = new StringBuilder();
        append(message, text);
        return text.toString();
    }

    private void append(Message message, StringBuilder text) {
        Template template = templates.get(message.key());
        if (template == null) {
            throw new IllegalStateException("There is no text with the key " + message.key());
        }
        template.render(message, this, text);
        for (Message next : message.then()) {
            text.append(' ');
            append(next, text);
        }
    }

    String weekday(LocalDate date) {
        return text(Message.of("weekday." + date.getDayOfWeek().getValue()));
    }

    String date(LocalDate date) {
        return text(
                Message.of("date", "day", date.getDayOfMonth(), "month", Message.of("month." + date.getMonthValue())));
    }

    String numberWord(int number) {
        String key = "number." + number;
        return knows(key) ? text(Message.of(key)) : Integer.toString(number);
    }

    String decimalSeparator() {
        return decimalSeparator;
    }
}
