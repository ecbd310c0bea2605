package io.freshlegs.dashboard.session;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/** Brings results back to the event loop that asked: a request is touched by its own loop alone. */
final class EventLoop {

    private EventLoop() {}

    /** The result, on the event loop of the caller. */
    static <T> Future<T> here(Uni<T> uni) {
        Context loop = Vertx.currentContext();
        Promise<T> result = Promise.promise();
        uni.subscribe()
                .with(
                        item -> loop.runOnContext(back -> result.complete(item)),
                        failure -> loop.runOnContext(back -> result.fail(failure)));
        return result.future();
    }

    /** The same result, on the event loop of the caller. */
    static <T> Future<T> here(Future<T> future) {
        Context loop = Vertx.currentContext();
        Promise<T> result = Promise.promise();
        future.onComplete(done -> loop.runOnContext(back -> result.handle(done)));
        return result.future();
    }
}
