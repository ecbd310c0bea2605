package io.freshlegs.acceptance.faults;

/**
 * Something that breaks, as a line of the table.
 *
 * @param id its number in the list of faults
 * @param injected what is done, in a few words
 * @param body does it, and asserts what has to hold while it lasts
 */
record Fault(String id, String injected, Body body) {

    /** Injects the fault; an assertion that fails, fails the trial. */
    @FunctionalInterface
    interface Body {
        void run(Trial trial) throws Exception;
    }
}
