package io.freshlegs.kit.json;

import io.freshlegs.kit.domain.Violations;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the lower-case words of closed vocabularies. */
public final class Enums {

    private Enums() {}

    /** The constant of a word; null when the word is absent, or unknown, which the violations then say. */
    public static <E extends Enum<E>> @Nullable E read(
            String field, @Nullable String word, Class<E> vocabulary, Violations violations) {
        if (word == null) {
            return null;
        }
        for (E constant : vocabulary.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        String words =
                Arrays.stream(vocabulary.getEnumConstants()).map(Enums::word).collect(Collectors.joining(", "));
        violations.add(field, "must be one of " + words);
        return null;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
