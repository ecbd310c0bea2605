package io.freshlegs.advice.whatif.http;

import io.freshlegs.kit.domain.Violations;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a supposed record is called, as if somebody had recorded it. */
record SupposedName(String source, String externalId) {

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9._-]{1,40}");

    /** The name as sent; what is absent is made up from the place in the list. */
    static SupposedName of(@Nullable String source, @Nullable String externalId, int index, Violations violations) {
        if (source != null && !SOURCE.matcher(source).matches()) {
            violations.add("source", "must have 1 to 40 characters of a-z 0-9 . _ -");
        }
        violations.text("externalId", externalId, 128);
        return new SupposedName(
                source == null ? "what-if" : source, externalId == null ? "supposed-" + index : externalId);
    }
}
