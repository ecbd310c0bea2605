package io.freshlegs.advice.diary.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.kit.http.ListQuery;
import io.freshlegs.kit.paging.Cursors;
import io.freshlegs.kit.paging.Position;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.freshlegs.kit.record.Outcome;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What requests and answers of all own records have in common. */
final class OwnAnswers {

    private static final int BODY_BYTES = 1 << 20;
    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    private OwnAnswers() {}

    /** 201 for a new record, else 200, with the record and its revision. */
    static Response written(Revised<?> kept, Object body) {
        return one(kept.written() == Outcome.CREATED ? Response.Status.CREATED : Response.Status.OK, kept, body);
    }

    /** 200 with the record and its revision. */
    static Response found(Revised<?> kept, Object body) {
        return one(Response.Status.OK, kept, body);
    }

    /** 404 for a record the athlete does not have. */
    static ProblemException notFound() {
        return ProblemException.of(Problem.NOT_FOUND, "Nothing is stored here; a PUT stores it.");
    }

    /** 204. */
    static Response gone() {
        return Response.noContent().build();
    }

    /**
     * 200 with a page of records.
     *
     * @param found up to one record more than the page holds, which says that there is another page
     */
    static <T> Response page(
            List<Revised<T>> found,
            int limit,
            Function<Revised<T>, Object> body,
            Function<Revised<T>, Position> position,
            Cursors cursors,
            String list) {
        List<Revised<T>> shown = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? cursors.after(position.apply(shown.get(limit - 1)), list) : null;
        return Response.ok(new Page(shown.stream().map(body).toList(), next), MediaType.APPLICATION_JSON)
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** The revision an {@code If-Match} demands; null where none was sent. */
    static @Nullable Long ifMatch(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher tag = TAG.matcher(header.trim());
        if (!tag.matches()) {
            throw ProblemException.parameter("If-Match", "must be one revision in quotes, as the ETag of the record");
        }
        return Long.valueOf(tag.group(1));
    }

    /** The day of a path. */
    static LocalDate day(String text) {
        LocalDate day = ListQuery.day("date", text);
        if (day == null) {
            throw ProblemException.parameter("date", "must be a day as YYYY-MM-DD");
        }
        return day;
    }

    /** A body of a size worth reading. */
    static byte @Nullable [] limited(byte @Nullable [] body) {
        if (body != null && body.length > BODY_BYTES) {
            throw ProblemException.of(Problem.BODY_TOO_LARGE, "Send at most " + BODY_BYTES + " bytes at once.");
        }
        return body;
    }

    private static Response one(Response.Status status, Revised<?> kept, Object body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .header("ETag", "\"" + kept.revision() + "\"")
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    /** A page of a list; {@code nextCursor} is null on the last one. */
    record Page(List<Object> items, @JsonInclude @Nullable String nextCursor) {}
}
