package io.freshlegs.advice.today.http;

import io.freshlegs.advice.today.domain.Advice;

/** The bytes of an advice for tests of other features. */
public final class AdviceAsSent {

    private AdviceAsSent() {}

    public static byte[] bytes(Advice advice) {
        return AdviceJson.bytes(advice);
    }
}
