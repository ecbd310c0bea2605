package io.freshlegs.kit.athlete;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.freshlegs.kit.audit.Audit;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.http.RecordShape;
import io.freshlegs.kit.outbox.Relays;
import io.freshlegs.kit.problem.DatabaseFailure;
import io.freshlegs.kit.record.RecordArchive;
import io.freshlegs.kit.time.IdSource;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Erases and exports all that a service keeps of one athlete: every kind of record, and every {@link AthleteTable}.
 *
 * <p>Erasure is one transaction under the exclusive athlete-wide lock. Events of the athlete that wait in the outbox
 * stay there, in front of the erasure events: so the last record of every key on its topic is the erasure. Export
 * reads page by page and holds no connection while the client reads.
 */
@Singleton
public class AthleteData {

    private static final int PAGE = 500;

    private final AgroalDataSource dataSource;
    private final IdSource ids;
    private final Clock clock;
    private final Relays relays;
    private final Audit audit;
    private final ObjectMapper mapper;
    private final List<RecordShape<?>> shapes;
    private final List<AthleteTable> tables;

    AthleteData(
            AgroalDataSource dataSource,
            IdSource ids,
            Clock clock,
            Relays relays,
            Audit audit,
            ObjectMapper mapper,
            @All List<RecordShape<?>> shapes,
            @All List<AthleteTable> tables) {
        this.dataSource = dataSource;
        this.ids = ids;
        this.clock = clock;
        this.relays = relays;
        this.audit = audit;
        this.mapper = mapper;
        this.shapes = shapes.stream()
                .sorted(Comparator.comparing(RecordShape::batchName))
                .toList();
        this.tables = List.copyOf(tables);
    }

    /** Forgets the athlete; durable when it returns. Erasing an athlete who was never seen does nothing. */
    public void erase(AthleteId athlete, @Nullable String traceparent) {
        int erased = 0;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                bound(connection);
                RecordArchive.lock(connection, athlete);
                for (RecordShape<?> shape : shapes) {
                    erased += new RecordArchive(shape.kind(), ids).erase(connection, athlete, traceparent);
                }
                for (AthleteTable table : tables) {
                    table.erase(connection, athlete);
                }
                RecordArchive.forgetParked(connection, athlete);
                connection.commit();
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            }
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
        relays.wake();
        audit.erased(athlete, erased, traceparent);
    }

    /** Writes {@code {athleteId, exportedAt, <one array per kind>}}. */
    public void export(AthleteId athlete, OutputStream out, @Nullable String traceparent) throws IOException {
        int exported = 0;
        try (JsonGenerator json = mapper.getFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            // an export that breaks off must not look whole
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            json.writeStartObject();
            json.writeStringField("athleteId", athlete.value());
            json.writeStringField(
                    "exportedAt", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
            for (RecordShape<?> shape : shapes) {
                json.writeArrayFieldStart(shape.batchName());
                exported += writeAll(shape, athlete, json);
                json.writeEndArray();
            }
            for (AthleteTable table : tables) {
                json.writeArrayFieldStart(table.exportName());
                for (Object row : rows(table, athlete)) {
                    mapper.writeValue(json, row);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        audit.exported(athlete, exported, traceparent);
    }

    private int writeAll(RecordShape<?> shape, AthleteId athlete, JsonGenerator json) throws IOException {
        RecordArchive archive = new RecordArchive(shape.kind(), ids);
        int count = 0;
        RecordArchive.@Nullable Exported last = null;
        while (true) {
            List<RecordArchive.Exported> page = page(archive, athlete, last);
            for (RecordArchive.Exported record : page) {
                mapper.writeTree(json, asPut(shape, record));
            }
            count += page.size();
            if (page.size() < PAGE) {
                return count;
            }
            last = page.get(page.size() - 1);
        }
    }

    private ObjectNode asPut(RecordShape<?> shape, RecordArchive.Exported record) throws IOException {
        ObjectNode put = mapper.createObjectNode();
        if (shape.namesSource()) {
            put.put("source", record.source());
        }
        put.put(shape.nameProperty(), record.externalId());
        if (record.sourceVersion() != null) {
            put.put("sourceVersion", record.sourceVersion());
        }
        put.setAll((ObjectNode) mapper.readTree(record.json()));
        put.remove(shape.serverProperties());
        return put;
    }

    private List<RecordArchive.Exported> page(
            RecordArchive archive, AthleteId athlete, RecordArchive.@Nullable Exported last) {
        try (Connection connection = dataSource.getConnection()) {
            return archive.page(connection, athlete, last, PAGE);
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
    }

    private List<?> rows(AthleteTable table, AthleteId athlete) {
        try (Connection connection = dataSource.getConnection()) {
            return table.export(connection, athlete);
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
    }

    /** An athlete with years of records takes longer than a request may. */
    private static void bound(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '5s'");
            statement.execute("set local statement_timeout = '60s'");
        }
    }

    private static RuntimeException unavailable(SQLException failure) {
        return DatabaseFailure.of(failure) == DatabaseFailure.TRANSIENT
                ? DatabaseFailure.unavailable()
                : new IllegalStateException(failure);
    }
}
