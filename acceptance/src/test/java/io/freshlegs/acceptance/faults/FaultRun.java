package io.freshlegs.acceptance.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Runs faults one after the other on one cluster, checks everything after each, and tells it in a line. */
final class FaultRun {

    private final Cluster cluster;
    private final long seed;
    private final Duration length;
    private final Map<String, Integer> deadLettersSoFar = new TreeMap<>();

    FaultRun(Cluster cluster, long seed, Duration length) {
        this.cluster = cluster;
        this.seed = seed;
        this.length = length;
    }

    /**
     * What became of one fault.
     *
     * @param recovered from the end of the fault to the state in which nothing is on its way
     */
    record Result(
            Fault fault,
            long accepted,
            long refused,
            long unknown,
            int lost,
            int doubled,
            int advices,
            int advicesEqual,
            Duration recovered,
            Duration took,
            List<String> notes,
            List<String> findings) {

        boolean passed() {
            return findings.isEmpty();
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%-4s %-66s accepted %5d  refused %4d  unknown %3d  lost %d  doubled %d  advice equal %d/%d"
                            + "  recovered %5.1f s  took %5.1f s  %s%s",
                    fault.id(),
                    fault.injected(),
                    accepted,
                    refused,
                    unknown,
                    lost,
                    doubled,
                    advicesEqual,
                    advices,
                    recovered.toMillis() / 1000.0,
                    took.toMillis() / 1000.0,
                    passed() ? "passed" : "FAILED",
                    notes.isEmpty() ? "" : "  (" + String.join("; ", notes) + ")");
        }
    }

    Result run(Fault fault) {
        long begun = System.nanoTime();
        String name = fault.id() + "x" + Long.toHexString(seed & 0xffff);
        Trial trial = new Trial(cluster, name, seed + fault.id().hashCode(), length);
        LogCheck logs = LogCheck.begin(cluster);
        Report report = new Report();
        Duration recovered = Duration.ZERO;
        try {
            fault.body().run(trial);
            long healed = trial.healedAtNanos() == 0 ? System.nanoTime() : trial.healedAtNanos();
            cluster.mend();
            trial.finishLoad();
            Quiescence.await(cluster);
            recovered = Duration.ofNanos(System.nanoTime() - healed);
            report = checked(trial);
        } catch (Exception | AssertionError failure) {
            report.wrong(failure.toString());
            try {
                cluster.mend();
                trial.finishLoad();
            } catch (RuntimeException | AssertionError beyond) {
                report.wrong("and could not be mended: " + beyond);
            }
        }
        logs.check(report, trial.expectedErrors());
        cluster.shrink();
        Ledger ledger = trial.ledger();
        return new Result(
                fault,
                ledger.count(Ledger.Outcome.ACCEPTED),
                ledger.count(Ledger.Outcome.REFUSED),
                ledger.count(Ledger.Outcome.UNKNOWN),
                report.lost(),
                report.doubled(),
                report.advices(),
                report.advicesEqual(),
                recovered,
                Duration.ofNanos(System.nanoTime() - begun),
                trial.notes(),
                report.findings());
    }

    private Report checked(Trial trial) throws Exception {
        trial.deadLetters().forEach((code, count) -> deadLettersSoFar.merge(code, count, Integer::sum));
        return Checker.check(cluster, trial.ledger(), trial.checkedAthletes(), deadLettersSoFar, trial.isCompacted());
    }
}
