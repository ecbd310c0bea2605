package io.freshlegs.advice.recovery.domain;

import io.freshlegs.advice.wording.domain.Message;

/**
 * One sign of too little recovery.
 *
 * @param severity 0..1
 * @param coverage known days by the days this sign needs, times freshness
 * @param sentence what was seen, with its numbers
 */
record RecoverySign(Kind kind, double severity, double coverage, Message sentence) {

    /** What the sign is read from, in the order that breaks ties. */
    enum Kind {
        FORM,
        HARD_DAYS,
        REST_DAYS,
        SPIKE,
        FEELING,
        NIGHTS,
        MONOTONY
    }
}
