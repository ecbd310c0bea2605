package io.freshlegs.acceptance.faults;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The table of a run as it stands in {@code docs/reliability.md}. */
final class FaultTable {

    private FaultTable() {}

    static String markdown(long seed, List<FaultRun.Result> results) {
        StringBuilder table = new StringBuilder("""
                | # | injected | accepted | refused | unknown | lost | doubled | advice equal | recovered | took | result |
                |---|---|---|---|---|---|---|---|---|---|---|
                """);
        for (FaultRun.Result result : results) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %d | %d | %d | %d | %d of %d | %.1f s | %.1f s | %s |%n",
                    result.fault().id(),
                    result.fault().injected(),
                    result.accepted(),
                    result.refused(),
                    result.unknown(),
                    result.lost(),
                    result.doubled(),
                    result.advicesEqual(),
                    result.advices(),
                    result.recovered().toMillis() / 1000.0,
                    result.took().toMillis() / 1000.0,
                    result.passed() ? "passed" : "failed"));
        }
        long failed = results.stream().filter(result -> !result.passed()).count();
        return table
                + String.format(
                        Locale.ROOT,
                        "%n%d passed, %d failed. Seed %d, %s, Java %s.%n",
                        results.size() - failed,
                        failed,
                        seed,
                        LocalDate.now(),
                        System.getProperty("java.version"));
    }
}
