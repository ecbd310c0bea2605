package io.freshlegs.kit.audit;

import io.freshlegs.kit.access.Caller;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.record.Change;
import io.freshlegs.kit.record.Outcome;
import io.freshlegs.kit.record.RecordKey;
import io.freshlegs.kit.record.RecordState;
import io.freshlegs.kit.record.WriteAudit;
import io.freshlegs.kit.record.Written;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes the audit log: who did what to which record, and who was refused.
 *
 * <p>The category is {@code io.freshlegs.audit}. A line has keys of the closed list only; an unknown value is left
 * out. Safe for use by any thread.
 */
@Singleton
public class Audit implements WriteAudit {

    private static final Logger LOG = Logger.getLogger("io.freshlegs.audit");

    private final AthleteRefs athletes;

    Audit(AthleteRefs athletes) {
        this.athletes = athletes;
    }

    @Override
    public void written(Change change, Written written) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        boolean put = change instanceof Change.Put;
        Line line = line(put ? "put" : "delete", written.outcome().name().toLowerCase(Locale.ROOT))
                .with("athleteRef", athletes.of(change.key().athlete()))
                .with("source", change.key().source());
        RecordState state = written.state();
        if (state != null) {
            line.with("recordId", state.id()).with("revision", state.revision());
        }
        line.partner(change instanceof Change.Put one ? one.writtenBy() : ((Change.Delete) change).writtenBy())
                .with("traceId", traceId(change.traceparent()))
                .log();
    }

    /** A partner read records of an athlete. */
    public void read(String operation, AthleteId athlete, String partner, @Nullable RecordState state) {
        Line line = line(operation, "read").with("athleteRef", athletes.of(athlete));
        if (state != null) {
            line.with("recordId", state.id()).with("revision", state.revision());
        }
        line.partner(partner).log();
    }

    /** A request, or one item of a batch, was refused for who sent it. */
    public void denied(String operation, @Nullable Caller caller, String problemCode, @Nullable String traceId) {
        Line line = line(operation.toLowerCase(Locale.ROOT), "denied").with("problemCode", problemCode);
        if (caller instanceof Caller.Athlete athlete) {
            line.with("athleteRef", athletes.of(athlete.id()));
        } else if (caller instanceof Caller.Partner partner) {
            line.partner(partner.source());
        }
        line.with("traceId", traceId).log();
    }

    /** All records of an athlete were erased. */
    public void erased(AthleteId athlete, int records, @Nullable String traceparent) {
        line("erase", "erased")
                .with("athleteRef", athletes.of(athlete))
                .with("batchSize", records)
                .with("traceId", traceId(traceparent))
                .log();
    }

    /** All records of an athlete were given to the athlete. */
    public void exported(AthleteId athlete, int records, @Nullable String traceparent) {
        line("export", "exported")
                .with("athleteRef", athletes.of(athlete))
                .with("batchSize", records)
                .with("traceId", traceId(traceparent))
                .log();
    }

    /** A record that only the athlete may write came to its durable end: a profile, a check-in. */
    public void own(
            String operation,
            Outcome outcome,
            AthleteId athlete,
            @Nullable Long revision,
            @Nullable String traceparent) {
        line(operation, outcome.name().toLowerCase(Locale.ROOT))
                .with("athleteRef", athletes.of(athlete))
                .with("revision", revision)
                .with("traceId", traceId(traceparent))
                .log();
    }

    /** Something of an athlete that is no record was changed: a link. */
    public void changed(
            String operation,
            String outcome,
            AthleteId athlete,
            @Nullable String source,
            @Nullable String partner,
            @Nullable String traceparent) {
        line(operation, outcome)
                .with("athleteRef", athletes.of(athlete))
                .with("source", source)
                .partner(partner)
                .with("traceId", traceId(traceparent))
                .log();
    }

    private static @Nullable String traceId(@Nullable String traceparent) {
        return traceparent == null ? null : traceparent.substring(3, 35);
    }

    private static Line line(String operation, String outcome) {
        return new Line().with("operation", operation).with("outcome", outcome);
    }

    private static final class Line {

        private final StringBuilder text = new StringBuilder(160);

        Line with(String key, @Nullable Object value) {
            if (value != null) {
                text.append(text.isEmpty() ? "" : " ").append(key).append('=').append(value);
            }
            return this;
        }

        /** The issuer chooses the names of clients; one that could forge a line is left out. */
        Line partner(@Nullable String partner) {
            return with("partnerId", partner != null && RecordKey.isSource(partner) ? partner : null);
        }

        void log() {
            LOG.info(text);
        }
    }
}
