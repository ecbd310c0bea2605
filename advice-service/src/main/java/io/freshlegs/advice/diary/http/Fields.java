package io.freshlegs.advice.diary.http;

import io.freshlegs.kit.domain.Violations;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks of single fields that several own records share; what is wrong is added to the violations. */
final class Fields {

    /** No record is older than this. */
    static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final Violations violations = new Violations();

    Violations violations() {
        return violations;
    }

    /** What is named in the path may be absent in the body, and otherwise is the same. */
    void same(String field, @Nullable Object inBody, Object inPath) {
        if (inBody != null && !inBody.equals(inPath)) {
            violations.add(field, "must equal the one in the path, or be absent");
        }
    }

    /** A day between two others, both included. */
    void day(String field, @Nullable LocalDate day, LocalDate first, LocalDate last) {
        if (day != null && (day.isBefore(first) || day.isAfter(last))) {
            violations.add(field, "must be a day from " + first + " to " + last);
        }
    }

    /** The last day that has begun anywhere on earth. */
    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }

    /** The constant with this word; null for none. */
    <E> @Nullable E word(String field, @Nullable String word, E[] vocabulary, Function<E, String> code) {
        if (word == null) {
            return null;
        }
        for (E constant : vocabulary) {
            if (code.apply(constant).equals(word)) {
                return constant;
            }
        }
        violations.add(field, "must be one of " + words(vocabulary, code));
        return null;
    }

    /** The constants with these words, each once; empty for none. */
    <E> Set<E> words(String field, @Nullable List<String> words, E[] vocabulary, Function<E, String> code) {
        Set<E> found = new LinkedHashSet<>();
        if (words == null) {
            return found;
        }
        for (int i = 0; i < words.size(); i++) {
            String place = field + "[" + i + "]";
            violations.required(place, words.get(i));
            E constant = word(place, words.get(i), vocabulary, code);
            if (constant != null) {
                found.add(constant);
            }
        }
        return found;
    }

    /** The words of constants, in alphabetical order. */
    static <E> List<String> codes(Collection<E> constants, Function<E, String> code) {
        return constants.stream().map(code).sorted().toList();
    }

    private static <E> String words(E[] vocabulary, Function<E, String> code) {
        return Arrays.stream(vocabulary).map(code).collect(Collectors.joining(", "));
    }
}
