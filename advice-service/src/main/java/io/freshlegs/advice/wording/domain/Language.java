package io.freshlegs.advice.wording.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language advice can be read in. The first one is spoken to whoever asks for none of them. */
public enum Language {
    ENGLISH(Locale.ENGLISH, Wording.ENGLISH),
    GERMAN(Locale.GERMAN, Wording.in(Locale.GERMAN));

    private static final List<Locale> LOCALES =
            Arrays.stream(values()).map(language -> language.locale).toList();

    private final Locale locale;
    private final Wording wording;

    Language(Locale locale, Wording wording) {
        this.locale = locale;
        this.wording = wording;
    }

    /**
     * The language an {@code Accept-Language} of RFC 9110 prefers, by the lookup of RFC 4647: {@code de-AT} finds German. A
     * header that can't be read prefers nothing.
     */
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ENGLISH;
        }
        try {
            List<Locale.LanguageRange> wanted = Locale.LanguageRange.parse(acceptLanguage.strip()).stream()
                    .filter(range -> range.getWeight() > 0)
                    .toList();
            Locale found = Locale.lookup(wanted, LOCALES);
            return found == null ? ENGLISH : values()[LOCALES.indexOf(found)];
        } catch (IllegalArgumentException unreadable) {
            return ENGLISH;
        }
    }

    /** The tag of RFC 5646: {@code en}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The language of a tag that {@link #tag} gave. */
    public static Language ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no language " + tag));
    }

    public Wording wording() {
        return wording;
    }
}
