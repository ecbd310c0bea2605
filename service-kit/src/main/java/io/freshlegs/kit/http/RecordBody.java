package io.freshlegs.kit.http;

import org.jspecify.annotations.Nullable;

/** What the body of every kind of record may say about its identity. All of it may be absent in a single PUT. */
public interface RecordBody {

    @Nullable
    String athleteId();

    @Nullable
    String source();

    @Nullable
    String externalId();

    @Nullable
    Long sourceVersion();
}
