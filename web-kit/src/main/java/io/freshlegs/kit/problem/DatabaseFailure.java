package io.freshlegs.kit.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that is away from a database that refuses a row, by SQLSTATE class.
 *
 * <p>Transient (repeat later): 08 connection, 40 rollback, 53 resources, 57 operator intervention, 55 object not
 * available, a database that takes no writes at the moment (25006 a standby, 42501 a right that was taken away), and a
 * pool that gives no connection in time. Data (the row is at fault): 22 and 23. Anything else is a defect.
 */
public enum DatabaseFailure {
    TRANSIENT,
    DATA,
    DEFECT;

    /** The kind of the innermost SQL failure; {@link #DEFECT} where none is among the causes. */
    public static DatabaseFailure of(Throwable failure) {
        SQLException sql = sqlFailure(failure);
        if (sql == null) {
            return DEFECT;
        }
        String state = sql.getSQLState();
        if (state == null) {
            // Agroal's acquisition timeout carries no state
            return TRANSIENT;
        }
        if (state.equals("25006") || state.equals("42501")) {
            return TRANSIENT;
        }
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08", "40", "53", "55", "57" -> TRANSIENT;
            case "22", "23" -> DATA;
            default -> DEFECT;
        };
    }

    /** The SQLSTATE of the innermost SQL failure, or null. */
    public static @Nullable String stateOf(Throwable failure) {
        SQLException sql = sqlFailure(failure);
        return sql == null ? null : sql.getSQLState();
    }

    static @Nullable ProblemException problemOf(Throwable failure) {
        return sqlFailure(failure) != null && of(failure) == TRANSIENT ? unavailable() : null;
    }

    /** What a client is told while the database does not answer. */
    public static ProblemException unavailable() {
        return ProblemException.of(Problem.DATABASE_UNAVAILABLE, "Nothing was written; repeat the request.");
    }

    private static @Nullable SQLException sqlFailure(Throwable failure) {
        SQLException found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof SQLException sql) {
                found = sql;
            }
        }
        return found;
    }
}
