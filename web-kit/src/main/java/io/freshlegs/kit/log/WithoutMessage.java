package io.freshlegs.kit.log;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Stands for an exception in the log: its class and frames, its causes, and its message only where our own code wrote
 * it. A database or a parser quotes values in its messages; those are never logged.
 */
final class WithoutMessage extends Throwable {

    private static final int MOST_CAUSES = 8;
    private static final String OURS = "io.freshlegs.";

    private final String text;

    private WithoutMessage(Throwable original, @Nullable Throwable cause) {
        super(null, cause, false, true);
        this.text = textOf(original);
        setStackTrace(original.getStackTrace());
    }

    static Throwable of(Throwable original) {
        return of(original, MOST_CAUSES);
    }

    private static Throwable of(Throwable original, int causes) {
        Throwable cause = original.getCause();
        return new WithoutMessage(original, cause == null || causes == 0 ? null : of(cause, causes - 1));
    }

    private static String textOf(Throwable original) {
        String type = original.getClass().getName();
        if (original instanceof SQLException database) {
            return type + " (SQLSTATE " + database.getSQLState() + ")";
        }
        StackTraceElement[] frames = original.getStackTrace();
        boolean ours = frames.length > 0 && frames[0].getClassName().startsWith(OURS);
        return ours && original.getMessage() != null && original.getCause() == null
                ? type + ": " + original.getMessage()
                : type;
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public @Nullable String getMessage() {
        return null;
    }
}
