package io.freshlegs.benchmarks.data;

import io.freshlegs.benchmarks.load.Requests;
import io.netty.buffer.ByteBufUtil;

/** Readings of the advice of today. */
public final class AdviceRequests {

    /** A large prime: consecutive numbers lead all over the athletes, and each comes once before any comes again. */
    private static final long STEP = 7_368_787L;

    private AdviceRequests() {}

    /** Each athlete once in an order that looks like none, then again. */
    public static Requests scattered(Athletes athletes) {
        return (number, since, out) -> {
            int athlete = (int) (number * STEP % athletes.count());
            ByteBufUtil.writeAscii(out, "GET /v1/athletes/" + athletes.id(athlete) + "/advice HTTP/1.1\r\n");
            ByteBufUtil.writeAscii(out, "Host: 127.0.0.1\r\n");
            out.writeBytes(athletes.authorization(athlete));
            ByteBufUtil.writeAscii(out, "\r\n");
        };
    }

    /** The same path again and again, without a token. */
    public static Requests ofStatic() {
        return (number, since, out) ->
                ByteBufUtil.writeAscii(out, "GET /static.json HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    }
}
