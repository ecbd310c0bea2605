package io.freshlegs.kit.record;

import io.freshlegs.kit.paging.DayWindow;
import io.freshlegs.kit.paging.Position;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored records of one kind, for reading: the port that a service's store implements. */
public interface Records {

    /** The record of a key, tombstones included. */
    Optional<RecordState> byKey(RecordKey key);

    /**
     * Live records of an athlete, newest first.
     *
     * @param source only records of this source; null for all
     * @param after the last record of the page before; null for the first page
     */
    List<RecordState> page(DayWindow window, @Nullable String source, @Nullable Position after, int limit);
}
