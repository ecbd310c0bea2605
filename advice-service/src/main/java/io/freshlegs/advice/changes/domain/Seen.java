package io.freshlegs.advice.changes.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a runner sees of an advice at a glance.
 *
 * @param training {@code rest}, {@code easy}, {@code as_planned}, or null without enough data
 * @param flags the codes of health warnings
 */
public record Seen(String headline, @Nullable String training, List<String> flags, List<SeenCause> causes) {

    /** One ranked contributor. */
    public record SeenCause(String code, String state) {}

    public Seen {
        flags = List.copyOf(flags);
        causes = List.copyOf(causes);
    }
}
