package io.freshlegs.advice.day.domain;

import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.Finding;

/** One possible contributor to heavy legs and how it is judged; a pure function of the day. */
public interface Rule {

    /** The contributor this rule judges; one rule each. */
    CauseCode code();

    Finding judge(AthleteDay day);
}
