package io.freshlegs.benchmarks.stage;

import io.freshlegs.localservers.ChildProcess;
import io.freshlegs.localservers.LocalService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The resident memory of a process, as the system counts it. */
public final class Memory {

    private static final double KIB_A_MIB = 1024;

    private Memory() {}

    /** Mebibytes of it that are in memory. */
    public static double residentMib(LocalService service) {
        ChildProcess process = service.process();
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            String kib = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return Long.parseLong(kib) / KIB_A_MIB;
        } catch (IOException failure) {
            throw new IllegalStateException("ps does not run", failure);
        }
    }
}
