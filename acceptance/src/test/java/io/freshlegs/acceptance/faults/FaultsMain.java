package io.freshlegs.acceptance.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Injects every fault of the list, or a random mix of them, and prints a line for each and a last one with the sum.
 *
 * <p>Properties: {@code freshlegs.seed} repeats a run, {@code freshlegs.faults} chooses numbers separated by commas,
 * {@code freshlegs.minutes} runs the random mix for that long instead.
 */
public final class FaultsMain {

    /** How long a disturbance lasts where nothing else says so. */
    private static final Duration LENGTH = Duration.ofSeconds(5);

    private FaultsMain() {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(System.getProperty("freshlegs.root"));
        Path work = Path.of(System.getProperty("freshlegs.work"));
        long begun = System.nanoTime();
        long seed = Long.getLong("freshlegs.seed", ThreadLocalRandom.current().nextLong(1, 1L << 40));
        Path directory = Files.createDirectories(
                work.resolve("faults").resolve(LocalDateTime.now().toString().replace(':', '-')));
        System.out.println("Faults: seed " + seed + ", logs in " + work.relativize(directory));
        List<FaultRun.Result> results = new ArrayList<>();
        try (Cluster cluster = Cluster.start(root, directory)) {
            FaultRun run = new FaultRun(cluster, seed, LENGTH);
            for (Fault fault : chosen(seed)) {
                FaultRun.Result result = run.run(fault);
                results.add(result);
                System.out.println(result.line());
                result.findings().stream().limit(12).forEach(finding -> System.out.println("       " + finding));
            }
        }
        long failed = results.stream().filter(result -> !result.passed()).count();
        System.out.printf(
                Locale.ROOT,
                "Faults: seed %d, %.1f min with the start of the cluster%n",
                seed,
                Duration.ofNanos(System.nanoTime() - begun).toMillis() / 60_000.0);
        System.out.println((results.size() - failed) + " passed, " + failed + " failed");
        Files.writeString(work.resolve("faults.md"), FaultTable.markdown(seed, results));
        System.exit(failed == 0 ? 0 : 1);
    }

    private static List<Fault> chosen(long seed) {
        Integer minutes = Integer.getInteger("freshlegs.minutes");
        if (minutes != null) {
            return RandomMix.lasting(Duration.ofMinutes(minutes), seed);
        }
        String ids = System.getProperty("freshlegs.faults", "");
        return ids.isBlank() ? Faults.all() : Faults.of(List.of(ids.split(",")));
    }
}
