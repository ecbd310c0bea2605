package io.freshlegs.advice.load.domain;

import org.jspecify.annotations.Nullable;

/** LOAD-1: perceived exertion times minutes, in arbitrary units. Source: Foster 1998, 2001. Unknown exertion or time gives null. */
public final class SessionRpe {
    private SessionRpe() {}

    public static @Nullable Double of(@Nullable Double exertion, @Nullable Double minutes) {
        if (exertion == null || minutes == null || exertion < 0 || exertion > 10 || minutes < 0) {
            return null;
        }
        return exertion * minutes;
    }
}
