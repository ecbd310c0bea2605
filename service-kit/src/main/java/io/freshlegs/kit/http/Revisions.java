package io.freshlegs.kit.http;

import io.freshlegs.kit.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Revisions as entity tags: {@code ETag: "3"} out, {@code If-Match: "3"} in. */
final class Revisions {

    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    private Revisions() {}

    static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    /** The revision of an {@code If-Match}, null where none was sent. */
    static @Nullable Long ifMatch(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher tag = TAG.matcher(header.trim());
        if (!tag.matches()) {
            throw ProblemException.parameter("If-Match", "must be one revision in quotes, as the ETag of the record");
        }
        return Long.valueOf(tag.group(1));
    }
}
