package io.freshlegs.advice.today.application;

import io.freshlegs.advice.today.domain.Advice;

/** The bytes of an advice, the same wherever it is sent. */
@FunctionalInterface
public interface AdviceBytes {

    /** The JSON of the HTTP contract in UTF-8. */
    byte[] of(Advice advice);
}
