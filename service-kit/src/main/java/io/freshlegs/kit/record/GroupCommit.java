package io.freshlegs.kit.record;

import io.freshlegs.kit.gate.Gate;
import io.freshlegs.kit.problem.DatabaseFailure;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes one group and gives every change of it an end: an outcome or a problem.
 *
 * <p>Statements run in autocommit, so one round trip is one durable transaction. What the statement did not change is
 * settled from the rows as they are now ({@link Settlement}).
 */
final class GroupCommit {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int ROUNDS = 8;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final RecordKind kind;
    private final RecordTable table;
    private final DataSource dataSource;
    private final LockedLane lockedLane;
    private final Runnable onChange;

    GroupCommit(RecordKind kind, RecordTable table, DataSource dataSource, LockedLane lockedLane, Runnable onChange) {
        this.kind = kind;
        this.table = table;
        this.dataSource = dataSource;
        this.lockedLane = lockedLane;
        this.onChange = onChange;
    }

    /** How far a group has come: whether an earlier attempt may have been applied, and the rounds left. */
    private record Attempt(boolean repeated, int roundsLeft) {

        Attempt nextRound() {
            return new Attempt(repeated, roundsLeft - 1);
        }

        Attempt repeat() {
            return new Attempt(true, roundsLeft - 1);
        }
    }

    void run(List<Pending> group) {
        Attempt first = new Attempt(false, ROUNDS);
        try {
            for (Pending.Sort sort : Pending.Sort.values()) {
                write(group.stream().filter(one -> one.sort() == sort).toList(), first);
            }
        } catch (RuntimeException defect) {
            // nobody waits for ever
            refuse(group, ProblemException.of(Problem.INTERNAL, "The write could not be carried out."));
            throw defect;
        }
    }

    private void write(List<Pending> group, Attempt attempt) {
        if (group.isEmpty()) {
            return;
        }
        if (attempt.roundsLeft() == 0) {
            refuse(group, GroupCommitWriter.overloaded());
            return;
        }
        List<Pending> open = group;
        boolean connected = false;
        try (Connection connection = dataSource.getConnection()) {
            connected = true;
            Gate.WRITER_BEFORE_COMMIT.pass();
            Map<RecordKey, RecordTable.Changed> changed = apply(connection, table, group);
            Gate.WRITER_AFTER_COMMIT.pass();
            open = answerChanged(group, changed);
            open = settle(connection, table, open, attempt.repeated());
        } catch (SQLException failure) {
            recover(open, attempt, failure, connected);
            return;
        }
        write(open, attempt.nextRound());
    }

    /** Runs the statement for a group of one sort and returns what it changed. */
    static Map<RecordKey, RecordTable.Changed> apply(Connection connection, RecordTable table, List<Pending> group)
            throws SQLException {
        List<RecordTable.Row> rows = group.stream().map(Pending::row).toList();
        return switch (group.get(0).sort()) {
            case PUT -> table.put(connection, rows);
            case CREATE -> table.create(connection, rows);
            case EDIT -> table.edit(connection, rows);
        };
    }

    private List<Pending> answerChanged(List<Pending> group, Map<RecordKey, RecordTable.Changed> changed) {
        if (!changed.isEmpty()) {
            onChange.run();
        }
        return answer(group, changed);
    }

    /** Completes the changes that the statement applied; returns the others. */
    static List<Pending> answer(List<Pending> group, Map<RecordKey, RecordTable.Changed> changed) {
        List<Pending> open = new ArrayList<>();
        for (Pending pending : group) {
            RecordTable.Changed row = changed.get(pending.key());
            if (row == null) {
                open.add(pending);
            } else {
                pending.answer().complete(written(pending.row(), row));
            }
        }
        return open;
    }

    /** Completes the changes that need nothing done; returns those that would apply to the rows as they are now. */
    static List<Pending> settle(Connection connection, RecordTable table, List<Pending> open, boolean repeated)
            throws SQLException {
        if (open.isEmpty()) {
            return open;
        }
        Map<RecordKey, RecordState> states =
                table.states(connection, open.stream().map(Pending::key).toList());
        Map<Pending, Written> settled = new HashMap<>();
        List<Change.Put> newerVersions = new ArrayList<>();
        List<Pending> again = new ArrayList<>();
        for (Pending pending : open) {
            Settlement.Verdict verdict = Settlement.of(pending.row(), states.get(pending.key()), repeated);
            if (verdict.again()) {
                again.add(pending);
            } else if (verdict.refused() != null) {
                pending.refuse(verdict.refused());
            } else if (verdict.written() != null) {
                settled.put(pending, verdict.written());
                collectNewerVersion(pending, verdict.written(), newerVersions);
            }
        }
        if (!newerVersions.isEmpty()) {
            table.rememberVersions(connection, newerVersions);
        }
        settled.forEach((pending, written) -> pending.answer().complete(written));
        return again;
    }

    private static void collectNewerVersion(Pending pending, Written written, List<Change.Put> newerVersions) {
        RecordState state = written.state();
        if (written.outcome() == Outcome.UNCHANGED
                && state != null
                && pending.row().change() instanceof Change.Put put
                && put.sourceVersion() != null
                && (state.sourceVersion() == null || state.sourceVersion() < put.sourceVersion())) {
            newerVersions.add(put);
        }
    }

    private void recover(List<Pending> open, Attempt attempt, SQLException failure, boolean connected) {
        if (open.isEmpty()) {
            return;
        }
        if (!connected) {
            refuse(open, attempt.repeated() ? outcomeUnknown() : DatabaseFailure.unavailable());
            return;
        }
        if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
            passLocked(open, attempt);
            return;
        }
        switch (DatabaseFailure.of(failure)) {
            case DATA -> halve(open, attempt, failure);
            case TRANSIENT -> {
                if (attempt.repeated()) {
                    refuse(open, leftOpen(failure) ? outcomeUnknown() : DatabaseFailure.unavailable());
                } else {
                    write(open, attempt.repeat());
                }
            }
            case DEFECT -> {
                LOG.errorf(
                        failure,
                        "operation=group-commit outcome=failed source=%s batchSize=%d",
                        kind.table(),
                        open.size());
                refuse(open, ProblemException.of(Problem.INTERNAL, "Nothing was written."));
            }
        }
    }

    /** Hands the changes of locked records to the slow lane and writes the others at once. */
    private void passLocked(List<Pending> open, Attempt attempt) {
        Set<RecordKey> locked;
        try (Connection connection = dataSource.getConnection()) {
            locked = table.locked(connection, open.stream().map(Pending::key).toList());
        } catch (SQLException failure) {
            refuse(open, DatabaseFailure.unavailable());
            return;
        }
        open.stream().filter(one -> locked.contains(one.key())).forEach(lockedLane::submit);
        write(open.stream().filter(one -> !locked.contains(one.key())).toList(), attempt.nextRound());
    }

    /** A row that only the database finds wrong stands alone in the end; the others are written. */
    private void halve(List<Pending> open, Attempt attempt, SQLException failure) {
        if (open.size() == 1) {
            LOG.warnf(
                    "operation=group-commit outcome=refused source=%s reason=sqlstate-%s",
                    kind.table(), failure.getSQLState());
            open.get(0).refuse(ProblemException.of(kind.invalid(), "The record can't be stored as it is."));
            return;
        }
        int middle = open.size() / 2;
        Attempt fresh = new Attempt(attempt.repeated(), ROUNDS);
        write(List.copyOf(open.subList(0, middle)), fresh);
        write(List.copyOf(open.subList(middle, open.size())), fresh);
    }

    private static Written written(RecordTable.Row row, RecordTable.Changed changed) {
        RecordContent content = row.change() instanceof Change.Put put ? put.content() : null;
        RecordState state = new RecordState(
                row.change().key(),
                changed.id(),
                changed.revision(),
                changed.sourceVersion(),
                changed.deleted(),
                content == null ? null : content.fingerprint(),
                content == null ? null : content.json(),
                changed.localDate(),
                changed.startsAt(),
                row.receivedAt());
        if (changed.deleted()) {
            return new Written(Outcome.DELETED, state);
        }
        return new Written(changed.born() ? Outcome.CREATED : Outcome.UPDATED, state);
    }

    /** Whether the connection broke, so that nobody knows if the server had committed. */
    private static boolean leftOpen(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }

    private static ProblemException outcomeUnknown() {
        return ProblemException.of(
                Problem.OUTCOME_UNKNOWN, "The write may have been stored. Repeat it: the same record counts once.");
    }

    private static void refuse(List<Pending> group, ProblemException problem) {
        group.forEach(one -> one.refuse(problem));
    }
}
