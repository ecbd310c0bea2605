package io.freshlegs.advice.today.domain;

import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.wording.domain.Wording;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The advice of a day as a pure function: the same facts and the same moment give the same advice, whenever and wherever.
 * Facts of days after the moment's date, or more than {@link #LOOK_BACK_DAYS} days before it, never count; of laboratory values those of any
 * earlier day do. Safe for all threads.
 */
public final class AdviceEngine {
    /** How many days before the day the reading of facts may stop; the slow average is then within 1 percent. */
    public static final int LOOK_BACK_DAYS = 200;

    /** How many days before the day the reading of food may stop; no rule looks further back. */
    public static final int FOOD_LOOK_BACK_DAYS = 15;

    /** The id of the rules and their numbers. */
    public static final String RULE_SET = "2026.1";

    private AdviceEngine() {}

    /** The advice of the moment's day, in English. */
    public static Advice advise(AthleteFacts facts, AdviceMoment moment) {
        return advise(facts, moment, Wording.ENGLISH);
    }

    /** The advice of the moment's day in a language. */
    public static Advice advise(AthleteFacts facts, AdviceMoment moment, Wording wording) {
        return advise(facts, moment, null, wording);
    }

    /**
     * The advice of a day that may lie ahead: {@code today} and the days up to the moment's count as known, so those without a
     * workout are rest days.
     */
    public static Advice foresee(AthleteFacts facts, AdviceMoment moment, LocalDate today) {
        return foresee(facts, moment, today, Wording.ENGLISH);
    }

    /** The same in a language. */
    public static Advice foresee(AthleteFacts facts, AdviceMoment moment, LocalDate today, Wording wording) {
        return advise(facts, moment, moment.date().isAfter(today) ? today : null, wording);
    }

    private static Advice advise(
            AthleteFacts facts, AdviceMoment moment, @Nullable LocalDate knownFrom, Wording wording) {
        return new AdviceAssembly(DayView.of(facts, moment, knownFrom), wording).assemble(knownFrom);
    }
}
