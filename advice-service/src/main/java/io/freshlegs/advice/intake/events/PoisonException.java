package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.domain.DeadLetterCode;

/** Ends the reading of one record; carries the broken rule alone, never what the record held. */
final class PoisonException extends Exception {

    private final DeadLetterCode code;

    PoisonException(DeadLetterCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    DeadLetterCode code() {
        return code;
    }
}
