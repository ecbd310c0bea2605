package io.freshlegs.advice.diary.http;

import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.audit.Audit;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.paging.Cursors;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.TraceId;
import io.freshlegs.kit.record.Outcome;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What every endpoint of own records works with: who may, how bodies are read, what goes on the audit log. */
@Singleton
class OwnTools {

    private final AthleteAccess access;
    private final JsonBodies json;
    private final Cursors cursors;
    private final Clock clock;
    private final Audit audit;

    OwnTools(AthleteAccess access, JsonBodies json, Cursors cursors, Clock clock, Audit audit) {
        this.access = access;
        this.json = json;
        this.cursors = cursors;
        this.clock = clock;
        this.audit = audit;
    }

    /** The athlete of a path, where it is the caller. */
    AthleteId own(String pathAthlete) {
        return access.own(pathAthlete);
    }

    /** A body of a size worth reading. */
    <B> B read(byte @Nullable [] body, Class<B> type, Problem invalid) {
        return json.read(OwnAnswers.limited(body), type, invalid);
    }

    /** The last day that has begun anywhere on earth. */
    LocalDate today() {
        return Fields.today(clock);
    }

    Cursors cursors() {
        return cursors;
    }

    /** Puts a write on the audit log. */
    void written(String operation, AthleteId athlete, Revised<?> kept, RoutingContext request) {
        Outcome outcome = kept.written();
        if (outcome != null) {
            audit.own(operation, outcome, athlete, kept.revision(), TraceId.traceparent(request));
        }
    }

    /** Puts a deletion on the audit log. */
    void deleted(String operation, AthleteId athlete, Outcome outcome, RoutingContext request) {
        audit.own(operation, outcome, athlete, null, TraceId.traceparent(request));
    }
}
