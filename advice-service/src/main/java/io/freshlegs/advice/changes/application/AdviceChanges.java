package io.freshlegs.advice.changes.application;

import io.freshlegs.advice.changes.domain.AdviceChange;
import io.freshlegs.advice.changes.domain.Cause;
import io.freshlegs.advice.changes.domain.DueCause;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.paging.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The changes of advice that are remembered. */
public interface AdviceChanges {

    /** How long a change is remembered. */
    Duration KEPT = Duration.ofDays(90);

    /** What the records behind some causes are called. */
    List<Cause> named(AthleteId athlete, List<DueCause> causes);

    void record(AthleteId athlete, AdviceChange change);

    /** The last change of the advice of a day. */
    Optional<AdviceChange> lastOf(AthleteId athlete, LocalDate day);

    /**
     * The changes since an instant, newest first.
     *
     * @param after the place in that order behind which to begin; null for the start
     */
    List<AdviceChange> since(AthleteId athlete, Instant oldest, @Nullable Position after, int most);

    /** Forgets what is older. */
    void forgetBefore(Instant oldest);
}
