package io.freshlegs.advice.facts.domain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The lower-case codes of a closed vocabulary, as they stand in JSON. */
final class Codes {
    private Codes() {}

    /** The constants by their code; the code of {@code TRAIL_RUNNING} is {@code trail_running}. */
    static <E extends Enum<E>> Map<String, E> byCode(E[] constants) {
        Map<String, E> byCode = new HashMap<>();
        for (E constant : constants) {
            byCode.put(codeOf(constant), constant);
        }
        return Map.copyOf(byCode);
    }

    static String codeOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
