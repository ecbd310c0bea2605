package io.freshlegs.kit.access;

import io.freshlegs.kit.domain.AthleteId;
import java.util.Set;

/** Who holds the token of a request. */
public sealed interface Caller {

    /** An athlete, who reaches only their own records; as a coach also the advice of the listed athletes. */
    record Athlete(AthleteId id, Set<AthleteId> coachOf) implements Caller {}

    /** A program of a partner that may write for any athlete, under its own {@code source} only. */
    record Partner(String source) implements Caller {}

    /** A program whose token lacks the scope that would let it do anything here. */
    record Stranger() implements Caller {}
}
