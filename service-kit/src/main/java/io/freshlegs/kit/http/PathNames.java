package io.freshlegs.kit.http;

import io.freshlegs.kit.problem.ProblemException;
import io.freshlegs.kit.record.RecordKey;

/** Checks the names in a path; a wrong one is {@code PARAMETER_INVALID} with the parameter at fault. */
public final class PathNames {

    private PathNames() {}

    public static void source(String text) {
        if (!RecordKey.isSource(text)) {
            throw ProblemException.parameter("source", "must have 1 to 40 characters of a-z 0-9 . _ -");
        }
    }

    /** An opaque name: 1 to 128 characters, none of them a control character. */
    public static void opaque(String parameter, String text) {
        if (!RecordKey.isExternalId(text)) {
            throw ProblemException.parameter(parameter, "must have 1 to 128 characters");
        }
    }
}
