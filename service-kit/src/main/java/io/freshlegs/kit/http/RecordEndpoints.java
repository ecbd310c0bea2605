package io.freshlegs.kit.http;

import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.audit.Audit;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.paging.Cursors;
import io.freshlegs.kit.record.Records;
import io.freshlegs.kit.record.WritePath;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the endpoint of a kind of record from what every service has; two of one kind share the one writer. */
@Singleton
public class RecordEndpoints {

    private final WritePath writePath;
    private final JsonBodies json;
    private final Cursors cursors;
    private final Clock clock;
    private final AthleteAccess access;
    private final Audit audit;

    RecordEndpoints(
            WritePath writePath, JsonBodies json, Cursors cursors, Clock clock, AthleteAccess access, Audit audit) {
        this.writePath = writePath;
        this.json = json;
        this.cursors = cursors;
        this.clock = clock;
        this.access = access;
        this.audit = audit;
    }

    public <B extends RecordBody> RecordEndpoint<B> of(RecordShape<B> shape, Records stored) {
        return new RecordEndpoint<>(shape, writePath.writer(shape.kind()), stored, json, cursors, clock, access, audit);
    }
}
