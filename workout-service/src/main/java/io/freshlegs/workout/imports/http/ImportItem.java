package io.freshlegs.workout.imports.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.freshlegs.kit.record.RecordKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One record of an import on its way to the write path.
 *
 * @param index its place in the answer
 * @param fields what the import states, as the body of a PUT has it; what is absent is unknown
 * @param doubts flags for {@code quality}
 */
record ImportItem(
        int index,
        RecordKey key,
        ObjectNode fields,
        @Nullable Long sourceVersion,
        Set<String> doubts) {}
