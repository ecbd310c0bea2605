package io.freshlegs.kit.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.access.Caller;
import io.freshlegs.kit.access.RecordReach;
import io.freshlegs.kit.audit.Audit;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.paging.Cursors;
import io.freshlegs.kit.paging.Position;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.freshlegs.kit.problem.TraceId;
import io.freshlegs.kit.record.Change;
import io.freshlegs.kit.record.GroupCommitWriter;
import io.freshlegs.kit.record.Outcome;
import io.freshlegs.kit.record.RecordJson;
import io.freshlegs.kit.record.RecordKey;
import io.freshlegs.kit.record.RecordState;
import io.freshlegs.kit.record.Records;
import io.freshlegs.kit.record.Written;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Put, get, delete, batch and list of one kind of record, as the HTTP contract says for all of them.
 *
 * <p>Writes return stages: they complete when the group commit has, and hold no thread meanwhile. Reads block.
 *
 * @param <B> the body of the kind
 */
public final class RecordEndpoint<B extends RecordBody> {

    /** Items of one batch at most. */
    public static final int BATCH_ITEMS = 500;

    private static final int BODY_BYTES = 1 << 20;
    private static final int BATCH_BYTES = 8 << 20;

    private static final CompletionStage<Written> UNSENT = new CompletableFuture<>();

    private final RecordShape<B> shape;
    private final RecordReader<B> reader;
    private final GroupCommitWriter writer;
    private final Records records;
    private final JsonBodies json;
    private final Cursors cursors;
    private final AthleteAccess access;
    private final Audit audit;

    RecordEndpoint(
            RecordShape<B> shape,
            GroupCommitWriter writer,
            Records records,
            JsonBodies json,
            Cursors cursors,
            Clock clock,
            AthleteAccess access,
            Audit audit) {
        this.shape = shape;
        this.reader = new RecordReader<>(shape, json, clock);
        this.writer = writer;
        this.records = records;
        this.json = json;
        this.cursors = cursors;
        this.access = access;
        this.audit = audit;
    }

    /** 201 {@code created}, 200 {@code updated | unchanged | stale}, 412, 413, 422 or 503. */
    public CompletionStage<Response> put(
            RecordReach reach,
            String source,
            String externalId,
            byte @Nullable [] body,
            @Nullable String ifMatch,
            RoutingContext request) {
        RecordKey key = reader.pathKey(reach, source, externalId);
        limit(body, BODY_BYTES);
        Change.Put put = reader.single(reach, key, body, Revisions.ifMatch(ifMatch), TraceId.traceparent(request));
        return writer.submit(put).thenApply(RecordEndpoint::answer);
    }

    /** 204, whether there was something to delete or not, or 412. */
    public CompletionStage<Response> delete(
            RecordReach reach, String source, String externalId, @Nullable String ifMatch, RoutingContext request) {
        RecordKey key = reader.pathKey(reach, source, externalId);
        Change.Delete delete =
                new Change.Delete(key, reach.partner(), Revisions.ifMatch(ifMatch), TraceId.traceparent(request));
        return writer.submit(delete).thenApply(done -> Response.noContent().build());
    }

    /** 200 with the record, 404 {@code NOT_FOUND} or {@code RECORD_DELETED}. */
    public Response get(RecordReach reach, String source, String externalId) {
        RecordKey key = reader.pathKey(reach, source, externalId);
        RecordState state = records.byKey(key)
                .orElseThrow(
                        () -> ProblemException.of(Problem.NOT_FOUND, "No record has this source and external id."));
        if (state.deleted()) {
            throw ProblemException.of(Problem.RECORD_DELETED, "The record was deleted; a PUT brings it back.");
        }
        auditRead("get", reach, state);
        return ok(Response.Status.OK, RecordJson.of(state), state.revision());
    }

    /** 200 with one result an item; for a batch of one athlete. */
    public CompletionStage<Response> batch(RecordReach reach, byte @Nullable [] body, RoutingContext request) {
        return batch(item -> reach, false, body, request);
    }

    /** 200 with one result an item; for a partner's batch, whose items name their athlete. */
    public CompletionStage<Response> partnerBatch(
            Caller.Partner partner, byte @Nullable [] body, RoutingContext request) {
        return batch(
                item -> {
                    String athlete = text(item, "athleteId");
                    if (athlete == null || !AthleteId.isValid(athlete)) {
                        throw ProblemException.invalid(
                                shape.kind().invalid(),
                                "athleteId",
                                "must have 1 to 64 characters of A-Z a-z 0-9 . _ - and not be 'me'");
                    }
                    return new RecordReach(AthleteId.of(athlete), partner.source());
                },
                true,
                body,
                request);
    }

    private CompletionStage<Response> batch(
            Function<JsonNode, RecordReach> reachOf,
            boolean namesAthlete,
            byte @Nullable [] body,
            RoutingContext request) {
        limit(body, BATCH_BYTES);
        List<JsonNode> items = json.items(body, shape.batchName(), BATCH_ITEMS);
        String traceparent = TraceId.traceparent(request);
        BatchAnswer.Result[] results = new BatchAnswer.Result[items.size()];
        List<Integer> places = new ArrayList<>();
        List<Change.Put> puts = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            JsonNode item = items.get(i);
            try {
                RecordReach reach = reachOf.apply(item);
                puts.add(reader.item(reach, item, traceparent));
                places.add(i);
            } catch (ProblemException problem) {
                results[i] = rejected(i, namesAthlete, item, problem);
                if (problem.problem().status() == 403) {
                    audit.denied("batch", access.caller(), problem.problem().name(), TraceId.of(request));
                }
            }
        }
        List<CompletionStage<Written>> answers = submitInOrder(puts);
        List<CompletableFuture<Void>> settled = new ArrayList<>(answers.size());
        for (int i = 0; i < answers.size(); i++) {
            int place = places.get(i);
            JsonNode item = items.get(place);
            settled.add(answers.get(i)
                    .handle((written, failure) -> {
                        results[place] = failure == null
                                ? BatchAnswer.Result.of(place, namesAthlete ? text(item, "athleteId") : null, written)
                                : rejected(place, namesAthlete, item, problem(failure));
                        return (Void) null;
                    })
                    .toCompletableFuture());
        }
        return CompletableFuture.allOf(settled.toArray(CompletableFuture[]::new))
                .thenApply(
                        done -> Response.ok(json.write(new BatchAnswer(List.of(results))), MediaType.APPLICATION_JSON)
                                .header("Cache-Control", "private, no-store")
                                .build());
    }

    /** Submits all at once, but a record that comes again only after its copy before, so that the last one stands. */
    private List<CompletionStage<Written>> submitInOrder(List<Change.Put> puts) {
        Map<RecordKey, CompletionStage<Written>> latest = new HashMap<>();
        List<Change.Put> firsts = puts.stream()
                .filter(put -> latest.putIfAbsent(put.key(), UNSENT) == null)
                .toList();
        Iterator<CompletionStage<Written>> sent = writer.submitAll(firsts).iterator();
        List<CompletionStage<Written>> answers = new ArrayList<>(puts.size());
        for (Change.Put put : puts) {
            CompletionStage<Written> before = latest.get(put.key());
            CompletionStage<Written> answer = before == UNSENT
                    ? sent.next()
                    : before.handle((written, failure) -> put).thenCompose(writer::submit);
            latest.put(put.key(), answer);
            answers.add(answer);
        }
        return answers;
    }

    /** 200 with {@code items} and {@code nextCursor}. A partner sees its own source alone. */
    public Response list(RecordReach reach, ListQuery query) {
        String list = shape.kind().table() + "|" + reach.athlete() + "|" + reach.partner() + "|" + query.filter();
        Position after = cursors.read(query.cursor(), list);
        List<RecordState> page = records.page(query.window(reach.athlete()), reach.partner(), after, query.limit() + 1);
        auditRead("list", reach, null);
        boolean more = page.size() > query.limit();
        List<RecordState> shown = more ? page.subList(0, query.limit()) : page;
        StringBuilder body = new StringBuilder("{\"items\":[");
        for (int i = 0; i < shown.size(); i++) {
            body.append(i == 0 ? "" : ",").append(RecordJson.of(shown.get(i)));
        }
        body.append("],\"nextCursor\":");
        if (more) {
            RecordState last = shown.get(shown.size() - 1);
            body.append(RecordJson.quoted(cursors.after(new Position(last.startsAt(), last.id()), list)));
        } else {
            body.append("null");
        }
        return Response.ok(body.append('}').toString().getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON)
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private void auditRead(String operation, RecordReach reach, @Nullable RecordState state) {
        if (reach.partner() != null) {
            audit.read(operation, reach.athlete(), reach.partner(), state);
        }
    }

    private static Response answer(Written written) {
        Response.Status status = written.outcome() == Outcome.CREATED ? Response.Status.CREATED : Response.Status.OK;
        return ok(status, RecordJson.of(written), written.record().revision());
    }

    private static Response ok(Response.Status status, String body, long revision) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                // bytes go out as they are; a string would be written through a stream that grows
                .entity(body.getBytes(StandardCharsets.UTF_8))
                .header("ETag", Revisions.tag(revision))
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    private BatchAnswer.Result rejected(int index, boolean namesAthlete, JsonNode item, ProblemException problem) {
        return BatchAnswer.Result.rejected(
                index,
                namesAthlete ? text(item, "athleteId") : null,
                text(item, "source"),
                text(item, shape.nameProperty()),
                problem);
    }

    private static ProblemException problem(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof ProblemException problem
                ? problem
                : ProblemException.of(Problem.INTERNAL, "The item could not be written.");
    }

    private static @Nullable String text(JsonNode item, String name) {
        JsonNode value = item.get(name);
        return value != null && value.isTextual() && value.textValue().length() <= 128 ? value.textValue() : null;
    }

    private static void limit(byte @Nullable [] body, int bytes) {
        if (body != null && body.length > bytes) {
            throw ProblemException.of(Problem.BODY_TOO_LARGE, "Send at most " + bytes + " bytes at once.");
        }
    }
}
