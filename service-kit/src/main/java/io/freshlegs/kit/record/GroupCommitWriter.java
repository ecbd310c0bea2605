package io.freshlegs.kit.record;

import io.freshlegs.kit.problem.DatabaseFailure;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.freshlegs.kit.time.IdSource;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Gathers concurrent writes of one kind of record and commits them in groups.
 *
 * <p>There is no timer: while one transaction runs, the next group collects in a bounded queue. Two writer threads
 * take turns, so that one parses answers while the other waits for the disk. The caller's stage completes after the
 * commit returned; no request thread waits. A key stands once in a group: identical copies are answered from the
 * first, others wait for the next group of the same thread, in order.
 *
 * <p>It defends against: doubled records under retries (guarded upsert), deadlock of groups (rows in key order), one
 * stuck record that stops the others ({@link LockedLane}), one bad row that fails its group (halving), memory under
 * overload (bounded queue), lost answers (a group is repeated once on a fresh connection).
 *
 * <p>Threads: {@link #submit} and {@link #submitAll} may be called from any thread and never block;
 * {@link #close} from one.
 */
public final class GroupCommitWriter implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(GroupCommitWriter.class);

    private final RecordKind kind;
    private final RecordTable table;
    private final GroupCommitSettings settings;
    private final BlockingQueue<Pending> queue;
    private final GroupCommit commit;
    private final LockedLane lockedLane;
    private final WriteAudit audit;
    private final DataSource dataSource;
    private final DistributionSummary groupRows;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closing;

    /**
     * @param onChange called after each commit that wrote outbox rows; must not block
     * @param audit told of every change that came to its durable end, after the commit
     */
    public GroupCommitWriter(
            RecordKind kind,
            DataSource dataSource,
            IdSource ids,
            Clock clock,
            GroupCommitSettings settings,
            MeterRegistry metrics,
            Runnable onChange,
            WriteAudit audit) {
        this.kind = kind;
        this.audit = audit;
        this.dataSource = dataSource;
        this.table = new RecordTable(kind, ids, clock);
        this.settings = settings;
        this.queue = new ArrayBlockingQueue<>(settings.queueRows());
        this.lockedLane = new LockedLane(kind, table, dataSource, settings, onChange);
        this.commit = new GroupCommit(kind, table, dataSource, lockedLane, onChange);
        this.groupRows = metrics.summary("freshlegs.group.commit.rows", "kind", kind.table());
        metrics.gauge(
                "freshlegs.group.commit.queue.rows",
                List.of(io.micrometer.core.instrument.Tag.of("kind", kind.table())),
                queue,
                Collection::size);
        for (int i = 0; i < settings.writers(); i++) {
            Thread thread = new Thread(this::run, "group-commit-" + kind.table() + "-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /**
     * Takes one checked change; the stage completes when it is durable.
     *
     * <p>It completes exceptionally with a {@link ProblemException}: {@code OVERLOADED}, {@code SHUTTING_DOWN},
     * {@code DATABASE_UNAVAILABLE}, {@code OUTCOME_UNKNOWN} or {@code PRECONDITION_FAILED}.
     */
    public CompletionStage<Written> submit(Change change) {
        Pending pending = new Pending(table.row(change));
        CompletionStage<Written> answer = pending.answer().thenApply(written -> {
            audit.written(change, written);
            return written;
        });
        if (closing) {
            pending.refuse(shuttingDown());
        } else if (!queue.offer(pending)) {
            pending.refuse(overloaded());
        }
        return answer;
    }

    /**
     * Takes the changes of a batch, one stage each, in the order given.
     *
     * @throws ProblemException {@code OVERLOADED} when the queue has no room for all of them; then none is taken
     */
    public List<CompletionStage<Written>> submitAll(List<? extends Change> changes) {
        if (queue.remainingCapacity() < changes.size()) {
            throw overloaded();
        }
        List<CompletionStage<Written>> answers = new ArrayList<>(changes.size());
        for (Change change : changes) {
            answers.add(submit(change));
        }
        return answers;
    }

    /**
     * The records of the keys as they are stored, tombstones included; for changes that depend on what is there. They
     * send the revision they saw as {@code ifMatch}. Blocks.
     */
    public Map<RecordKey, RecordState> stored(Collection<RecordKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = dataSource.getConnection()) {
            return table.states(connection, keys);
        } catch (SQLException failure) {
            throw DatabaseFailure.of(failure) == DatabaseFailure.TRANSIENT
                    ? DatabaseFailure.unavailable()
                    : new IllegalStateException(failure);
        }
    }

    /** Whether every writer thread is running. */
    public boolean isAlive() {
        return threads.stream().allMatch(Thread::isAlive);
    }

    /** Refuses new changes, writes those that wait, then ends. */
    @Override
    public void close() {
        closing = true;
        for (Thread thread : threads) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        lockedLane.close();
        queue.forEach(left -> left.refuse(shuttingDown()));
    }

    private void run() {
        Deque<Pending> postponed = new ArrayDeque<>();
        List<Pending> arrived = new ArrayList<>(settings.groupRows());
        while (true) {
            try {
                if (!collect(postponed, arrived)) {
                    return;
                }
                List<Pending> group = distinct(arrived, postponed);
                arrived.clear();
                groupRows.record(group.size());
                commit.run(group);
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "operation=group-commit outcome=failed source=%s", kind.table());
            }
        }
    }

    /** Waits for the first change, then takes what is there; false when closing and nothing is left. */
    private boolean collect(Deque<Pending> postponed, List<Pending> arrived) throws InterruptedException {
        arrived.addAll(postponed);
        postponed.clear();
        if (arrived.isEmpty()) {
            Pending first = null;
            while (first == null) {
                first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null && closing) {
                    return false;
                }
            }
            arrived.add(first);
        }
        queue.drainTo(arrived, Math.max(0, settings.groupRows() - arrived.size()));
        return true;
    }

    /** One change a key: twins follow the first, the rest is postponed. */
    private static List<Pending> distinct(List<Pending> arrived, Deque<Pending> postponed) {
        Map<RecordKey, Pending> leaders = new HashMap<>();
        List<Pending> group = new ArrayList<>(arrived.size());
        Map<RecordKey, Boolean> blocked = new HashMap<>();
        for (Pending pending : arrived) {
            Pending leader = leaders.putIfAbsent(pending.key(), pending);
            if (leader == null) {
                group.add(pending);
            } else if (pending.sameAs(leader) && !blocked.containsKey(pending.key())) {
                pending.follow(leader);
            } else {
                blocked.put(pending.key(), true);
                postponed.add(pending);
            }
        }
        return group;
    }

    static ProblemException overloaded() {
        return ProblemException.of(Problem.OVERLOADED, "Nothing was written; repeat the request after a moment.");
    }

    private static ProblemException shuttingDown() {
        return ProblemException.of(Problem.SHUTTING_DOWN, "Nothing was written; repeat the request.");
    }
}
