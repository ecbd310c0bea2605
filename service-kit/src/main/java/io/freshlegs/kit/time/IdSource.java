package io.freshlegs.kit.time;

import java.util.UUID;

/** Makes ids of records and events: UUID version 7, growing with time. Safe for use by several threads. */
@FunctionalInterface
public interface IdSource {

    UUID next();
}
