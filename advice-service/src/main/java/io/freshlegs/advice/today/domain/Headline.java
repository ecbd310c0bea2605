package io.freshlegs.advice.today.domain;

import io.freshlegs.advice.flags.domain.FlagLevel;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.recovery.domain.RecoveryReading;
import io.freshlegs.advice.recovery.domain.TrainingToday;
import io.freshlegs.advice.wording.domain.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one sentence a runner reads first: what to do with today, and why. */
final class Headline {
    private Headline() {}

    static Message of(
            FlagLevel worstFlag,
            @Nullable TrainingToday training,
            RecoveryReading recovery,
            Finding recoveryFinding,
            List<Finding> causes) {
        if (worstFlag.stopsTraining()) {
            return Message.of("headline." + worstFlag.name());
        }
        Message headline = ofTraining(training, recovery, recoveryFinding, causes);
        return worstFlag == FlagLevel.SEE_DOCTOR ? headline.and(Message.of("headline.SEE_DOCTOR")) : headline;
    }

    private static Message ofTraining(
            @Nullable TrainingToday training, RecoveryReading recovery, Finding recoveryFinding, List<Finding> causes) {
        if (training == null) {
            return ofUnknown(recoveryFinding, causes);
        }
        if (training == TrainingToday.AS_PLANNED) {
            return causes.isEmpty()
                    ? Message.of("headline.planned")
                    : Message.of("headline.planned.check", "cause", name(causes.get(0)));
        }
        return Message.of("headline." + training.code(), "why", recovery.worstInShort());
    }

    private static Message ofUnknown(Finding recoveryFinding, List<Finding> causes) {
        Message how = recoveryFinding.how();
        Message first = Message.of("headline.unknown", "how", how == null ? Message.of("recovery.how.sync") : how);
        return causes.isEmpty()
                ? first
                : Message.of("headline.unknown.check", "cause", name(causes.get(0)))
                        .and(first);
    }

    private static Message name(Finding finding) {
        CauseCode code = finding.code();
        return Message.of("cause." + code.name() + ".name");
    }
}
