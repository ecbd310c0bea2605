package io.freshlegs.kit.paging;

import java.time.Instant;
import java.util.UUID;

/** A place in a list that is sorted by instant and id, newest first. */
public record Position(Instant startedAt, UUID id) {}
