package io.freshlegs.advice.diary.http;

import io.freshlegs.advice.diary.application.DayRecords;
import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.http.ListQuery;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.record.Outcome;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Put, get, delete and list of one kind of record of which an athlete has one a day.
 *
 * @param <T> the record
 * @param <B> its body
 */
final class DayEndpoint<T, B> {

    /**
     * What one kind has of its own.
     *
     * @param name what the audit log and cursors call it
     * @param record the record a body says; throws the problem of an invalid one
     */
    record Shape<T, B>(
            String name,
            Class<B> body,
            Problem invalid,
            Reading<B, T> record,
            BiFunction<AthleteId, Revised<T>, B> answer,
            Function<T, LocalDate> day) {}

    /** Makes a record of a body. */
    interface Reading<B, T> {
        T read(B body, AthleteId athlete, LocalDate day, LocalDate today);
    }

    private final Shape<T, B> shape;
    private final DayRecords<T> records;
    private final OwnTools tools;

    DayEndpoint(Shape<T, B> shape, DayRecords<T> records, OwnTools tools) {
        this.shape = shape;
        this.records = records;
        this.tools = tools;
    }

    /** 201 or 200 with the stored record, 412 or 422. */
    Response put(
            String pathAthlete, String date, @Nullable String ifMatch, byte @Nullable [] body, RoutingContext request) {
        AthleteId athlete = tools.own(pathAthlete);
        LocalDate day = OwnAnswers.day(date);
        Long revision = OwnAnswers.ifMatch(ifMatch);
        T record = shape.record().read(tools.read(body, shape.body(), shape.invalid()), athlete, day, tools.today());
        Revised<T> kept = records.put(athlete, day, record, revision);
        tools.written("put-" + shape.name(), athlete, kept, request);
        return OwnAnswers.written(kept, shape.answer().apply(athlete, kept));
    }

    /** 200 with the record, or 404. */
    Response get(String pathAthlete, String date) {
        AthleteId athlete = tools.own(pathAthlete);
        Revised<T> kept = records.find(athlete, OwnAnswers.day(date)).orElseThrow(OwnAnswers::notFound);
        return OwnAnswers.found(kept, shape.answer().apply(athlete, kept));
    }

    /** 204 or 412. */
    Response delete(String pathAthlete, String date, @Nullable String ifMatch, RoutingContext request) {
        AthleteId athlete = tools.own(pathAthlete);
        Outcome outcome = records.delete(athlete, OwnAnswers.day(date), OwnAnswers.ifMatch(ifMatch));
        tools.deleted("delete-" + shape.name(), athlete, outcome, request);
        return OwnAnswers.gone();
    }

    /** 200 with a page, newest first. */
    Response list(
            String pathAthlete,
            @Nullable String from,
            @Nullable String to,
            @Nullable String limit,
            @Nullable String cursor) {
        AthleteId athlete = tools.own(pathAthlete);
        DayPage page = DayPage.of(shape.name(), athlete, ListQuery.of(from, to, limit, cursor), tools.cursors());
        return OwnAnswers.page(
                records.between(athlete, page.first(), page.last(), page.limit() + 1),
                page.limit(),
                kept -> shape.answer().apply(athlete, kept),
                kept -> DayPage.position(shape.day().apply(kept.value())),
                tools.cursors(),
                page.list());
    }
}
