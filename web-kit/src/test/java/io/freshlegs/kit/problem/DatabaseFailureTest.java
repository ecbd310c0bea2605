package io.freshlegs.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The states are those of appendix A of the PostgreSQL manual. */
class DatabaseFailureTest {

    @ParameterizedTest(name = "{0} {2}: {1}")
    @CsvSource({
        "08000, TRANSIENT, connection exception",
        "08006, TRANSIENT, connection failure",
        "08003, TRANSIENT, connection does not exist",
        "40001, TRANSIENT, serialization failure",
        "40P01, TRANSIENT, deadlock detected",
        "53100, TRANSIENT, disk full",
        "53200, TRANSIENT, out of memory",
        "53300, TRANSIENT, too many connections",
        "55P03, TRANSIENT, lock not available",
        "57014, TRANSIENT, query canceled",
        "57P01, TRANSIENT, admin shutdown",
        "57P02, TRANSIENT, crash shutdown",
        "57P03, TRANSIENT, cannot connect now",
        "25006, TRANSIENT, read only transaction",
        "42501, TRANSIENT, insufficient privilege",
        "22001, DATA, string data right truncation",
        "22003, DATA, numeric value out of range",
        "22021, DATA, character not in repertoire",
        "22P02, DATA, invalid text representation",
        "22P05, DATA, untranslatable character",
        "23502, DATA, not null violation",
        "23505, DATA, unique violation",
        "23514, DATA, check violation",
        "42601, DEFECT, syntax error",
        "42P01, DEFECT, undefined table",
        "0A000, DEFECT, feature not supported",
        "XX000, DEFECT, internal error",
        "8, DEFECT, no state at all"
    })
    void a_state_tells_who_is_at_fault(String state, DatabaseFailure kind, String name) {
        assertThat(DatabaseFailure.of(new SQLException(name, state))).isEqualTo(kind);
    }

    @Test
    void a_pool_that_gives_no_connection_in_time_is_transient() {
        assertThat(DatabaseFailure.of(new SQLException("Sorry, acquisition timeout!")))
                .isEqualTo(DatabaseFailure.TRANSIENT);
    }

    @Test
    void the_innermost_failure_decides() {
        SQLException inner = new SQLException("terminated", "57P01");
        RuntimeException outer = new IllegalStateException(new SQLException("wrapped", "42000", inner));
        assertThat(DatabaseFailure.of(outer)).isEqualTo(DatabaseFailure.TRANSIENT);
        assertThat(DatabaseFailure.stateOf(outer)).isEqualTo("57P01");
        assertThat(DatabaseFailure.problemOf(outer).problem()).isEqualTo(Problem.DATABASE_UNAVAILABLE);
    }

    @Test
    void what_has_no_sql_failure_among_its_causes_is_a_defect() {
        assertThat(DatabaseFailure.of(new IllegalStateException())).isEqualTo(DatabaseFailure.DEFECT);
        assertThat(DatabaseFailure.stateOf(new IllegalStateException())).isNull();
        assertThat(DatabaseFailure.problemOf(new IllegalStateException())).isNull();
    }
}
