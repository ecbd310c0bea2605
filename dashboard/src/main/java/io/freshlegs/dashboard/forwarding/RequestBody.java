package io.freshlegs.dashboard.forwarding;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The body of a call: a small one is kept, so that the call can be repeated with a new token; a large one, or one of
 * unknown size, passes through without ever being whole in memory.
 */
final class RequestBody {

    private static final long KEPT_BYTES = 1L << 20;

    private final HttpServerRequest request;
    private final @Nullable Buffer kept;
    private final long length;

    private RequestBody(HttpServerRequest request, @Nullable Buffer kept, long length) {
        this.request = request;
        this.kept = kept;
        this.length = length;
    }

    /** The body of a request that nothing was read of. */
    static Future<RequestBody> of(HttpServerRequest request) {
        boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        String announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        long length = announced == null ? chunked ? -1 : 0 : Long.parseLong(announced);
        if (length < 0 || length > KEPT_BYTES) {
            return Future.succeededFuture(new RequestBody(request, null, length));
        }
        Future<Buffer> body = request.body();
        request.resume();
        return body.map(whole -> new RequestBody(request, whole, length));
    }

    boolean isRepeatable() {
        return kept != null;
    }

    /** The body for the next attempt; the listener learns how much of it has passed. */
    @Nullable
    Body next(LongConsumer onBytes) {
        Buffer whole = kept;
        if (whole != null) {
            return whole.length() == 0 ? null : Body.body(whole);
        }
        return Body.body(new PassingBody(request, onBytes), length);
    }
}
