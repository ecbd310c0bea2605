package io.freshlegs.advice.recovery.domain;

import io.freshlegs.advice.wording.domain.Message;
import java.util.List;

/**
 * One sign of too little recovery.
 *
 * @param severity 0..1
 * @param coverage known days by the days this sign needs, times freshness
 * @param sentence what was seen, with its numbers
 */
record RecoverySign(Kind kind, double severity, double coverage, Message sentence) {
    /** From this severity on a sign is worth watching, and a sentence. */
    static final double WORTH_A_SENTENCE = 0.2;

    /** The sign as a clause with the same numbers. */
    Message inShort() {
        return new Message("why." + kind.name(), sentence.values(), List.of());
    }

    /** What the sign is read from, in the order that breaks ties. */
    enum Kind {
        HARD_DAYS,
        SPIKE,
        REST_DAYS,
        FORM,
        FEELING,
        NIGHTS,
        MONOTONY
    }
}
