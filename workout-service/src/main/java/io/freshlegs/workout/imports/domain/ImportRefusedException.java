package io.freshlegs.workout.imports.domain;

/** Says that nothing of an import may be stored, and what was wrong. It describes a file, not a defect. */
public final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why an import is refused as a whole. */
    public enum Reason {
        /** It is not what its format says, or it is damaged. */
        UNREADABLE,
        /** It is readable and holds nothing that could be stored. */
        NOTHING_TO_READ,
        /** The clock of the device was never set, so nobody knows when the workout was. */
        CLOCK_UNSET,
        /** It holds more than one import may. */
        TOO_MUCH
    }

    private final Reason reason;

    private ImportRefusedException(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    /**
     * @param detail a sentence for people that never repeats what was sent
     */
    public static ImportRefusedException unreadable(String detail) {
        return new ImportRefusedException(Reason.UNREADABLE, detail);
    }

    public static ImportRefusedException nothingToRead(String detail) {
        return new ImportRefusedException(Reason.NOTHING_TO_READ, detail);
    }

    public static ImportRefusedException tooMuch(String detail) {
        return new ImportRefusedException(Reason.TOO_MUCH, detail);
    }

    static ImportRefusedException clockUnset() {
        return new ImportRefusedException(
                Reason.CLOCK_UNSET, "The device's clock was never set; send the start as ?startTime= with its offset.");
    }

    public Reason reason() {
        return reason;
    }
}
