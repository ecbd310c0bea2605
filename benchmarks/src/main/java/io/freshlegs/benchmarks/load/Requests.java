package io.freshlegs.benchmarks.load;

import io.netty.buffer.ByteBuf;

/** The requests of a load by their number. Called by the load's one thread. */
@FunctionalInterface
public interface Requests {

    /**
     * Appends one request, head and body, as HTTP/1.1 has it on the wire.
     *
     * @param sinceNanos the instant its latency counts from, of {@link System#nanoTime}
     */
    void write(long number, long sinceNanos, ByteBuf out);
}
