package io.freshlegs.kit.record;

import io.freshlegs.kit.problem.DatabaseFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The slow lane for changes of records that somebody else holds locked: one change, one transaction, a longer wait.
 *
 * <p>It has one thread and a bounded queue of its own, so a stuck record costs the others one lock timeout at most.
 */
final class LockedLane implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LockedLane.class);

    private final RecordTable table;
    private final DataSource dataSource;
    private final long timeoutMillis;
    private final Runnable onChange;
    private final ThreadPoolExecutor lane;

    LockedLane(
            RecordKind kind,
            RecordTable table,
            DataSource dataSource,
            GroupCommitSettings settings,
            Runnable onChange) {
        this.table = table;
        this.dataSource = dataSource;
        this.timeoutMillis = settings.lockedTimeout().toMillis();
        this.onChange = onChange;
        this.lane = new ThreadPoolExecutor(
                0, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(settings.lockedRows()), task -> {
                    Thread thread = new Thread(task, "locked-lane-" + kind.table());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    void submit(Pending pending) {
        try {
            lane.execute(() -> write(pending));
        } catch (RejectedExecutionException full) {
            pending.refuse(GroupCommitWriter.overloaded());
        }
    }

    private void write(Pending pending) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = " + timeoutMillis);
                statement.execute("set local statement_timeout = " + (timeoutMillis + 1_000));
            }
            List<Pending> group = List.of(pending);
            var changed = GroupCommit.apply(connection, table, group);
            List<Pending> again = List.of();
            if (changed.isEmpty()) {
                again = GroupCommit.settle(connection, table, group, false);
            }
            connection.commit();
            if (!changed.isEmpty()) {
                onChange.run();
                GroupCommit.answer(group, changed);
            }
            again.forEach(one -> one.refuse(GroupCommitWriter.overloaded()));
        } catch (SQLException failure) {
            LOG.debugf("operation=locked-lane outcome=refused reason=sqlstate-%s", failure.getSQLState());
            pending.refuse(
                    "55P03".equals(failure.getSQLState()) || "57014".equals(failure.getSQLState())
                            ? GroupCommitWriter.overloaded()
                            : DatabaseFailure.unavailable());
        } catch (RuntimeException failure) {
            LOG.error("operation=locked-lane outcome=failed", failure);
            pending.refuse(GroupCommitWriter.overloaded());
        }
    }

    @Override
    public void close() {
        lane.shutdown();
        try {
            if (!lane.awaitTermination(5, TimeUnit.SECONDS)) {
                lane.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
