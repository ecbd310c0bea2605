package io.freshlegs.advice.intake.application;

import io.freshlegs.advice.intake.domain.FactChange;
import java.util.List;

/** The changes of the fact table that an operator orders, each one transaction that keeps intake out until it ends. */
public interface FactRebuild {

    /**
     * Empties everything that comes of events; what athletes told this service directly stays.
     *
     * @param beforeCommit what has to succeed as well, else nothing is emptied
     */
    void empty(Runnable beforeCommit);

    /**
     * Applies changes read while intake waits, so that nothing newer than them is in the table.
     *
     * @return the changes of those records of which the database refuses a value; the others are applied
     */
    List<List<FactChange>> repair(Reading reading);

    /** Reads the changes of each record, each in the order of the stream. */
    @FunctionalInterface
    interface Reading {
        List<List<FactChange>> changesByRecord();
    }
}
