package io.freshlegs.advice.today.domain;

import io.freshlegs.advice.facts.domain.AthleteFacts;
import java.time.LocalDate;

/**
 * The advice of a day as a pure function: the same facts and the same moment give the same advice, whenever and wherever.
 * Facts of days after the moment's date, or more than {@link #LOOK_BACK_DAYS} days before it, never count.
 */
public final class AdviceEngine {
    /** How many days before the day the reading of facts may stop; the slow average is then within 1 percent. */
    public static final int LOOK_BACK_DAYS = 200;

    /** The id of the rules and their numbers. */
    public static final String RULE_SET = "2026.1";

    private AdviceEngine() {}

    /** The advice of the moment's day. */
    public static Advice advise(AthleteFacts facts, AdviceMoment moment) {
        return foresee(facts, moment, moment.date());
    }

    /**
     * The advice of a day that may lie ahead: the days from {@code today} up to it count as known, so those without a
     * workout are rest days.
     */
    public static Advice foresee(AthleteFacts facts, AdviceMoment moment, LocalDate today) {
        throw new UnsupportedOperationException("assembled once the rules are in");
    }
}
