package io.freshlegs.benchmarks.stage;

import io.freshlegs.localservers.LocalService;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Processor time that each program of a run has used so far, so that a figure can be told apart by who paid for it.
 *
 * <p>Of PostgreSQL it counts the server processes that live: a service keeps its connections, so they are the same ones at both
 * ends of a measure.
 */
public final class ProcessorTime {

    private final Map<String, Duration> used;

    private ProcessorTime(Map<String, Duration> used) {
        this.used = used;
    }

    /** What was used until now by the service, the servers beside it and the load, which is this JVM. */
    public static ProcessorTime now(Stage stage, LocalService service) {
        Map<String, Duration> used = new LinkedHashMap<>();
        used.put("service", of(service.process().pid()));
        used.put("PostgreSQL", of(stage.postgres().pid()));
        used.put("Kafka", of(stage.kafka().process().pid()));
        // itself alone: everything else is a child of it
        used.put("load", of(ProcessHandle.current()));
        return new ProcessorTime(used);
    }

    /** Microseconds since then for each of so many things done, as {@code service 120 µs, PostgreSQL 60 µs}. */
    public String perThing(ProcessorTime since, long things) {
        return used.entrySet().stream()
                .map(one -> String.format(
                        Locale.ROOT,
                        "%s %,d µs",
                        one.getKey(),
                        one.getValue().minus(since.used.get(one.getKey())).toNanos() / 1_000 / Math.max(1, things)))
                .collect(Collectors.joining(", "));
    }

    private static Duration of(long pid) {
        ProcessHandle handle = ProcessHandle.of(pid).orElseThrow();
        return handle.descendants().map(ProcessorTime::of).reduce(of(handle), Duration::plus);
    }

    private static Duration of(ProcessHandle handle) {
        return handle.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
