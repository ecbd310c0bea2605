package io.freshlegs.dashboard.forwarding;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way through: somebody learns how many bytes of it have passed, and can end it early as if it were
 * complete. For the event loop it flows on.
 */
final class PassingBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final LongConsumer onBytes;
    private long bytes;
    private boolean ended;
    private @Nullable Handler<Void> endHandler;

    PassingBody(ReadStream<Buffer> body, LongConsumer onBytes) {
        this.body = body;
        this.onBytes = onBytes;
    }

    /** Ends it here; what still comes is dropped, failures too. */
    void end() {
        if (ended) {
            return;
        }
        ended = true;
        Handler<Void> waiting = endHandler;
        if (waiting != null) {
            waiting.handle(null);
        }
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        if (handler == null) {
            body.handler(null);
            return this;
        }
        body.handler(chunk -> {
            if (!ended) {
                bytes += chunk.length();
                onBytes.accept(bytes);
                handler.handle(chunk);
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        body.exceptionHandler(failure -> {
            if (!ended && handler != null) {
                handler.handle(failure);
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        endHandler = handler;
        body.endHandler(end -> end());
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
