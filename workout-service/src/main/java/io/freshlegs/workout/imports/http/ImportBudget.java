package io.freshlegs.workout.imports.http;

import io.freshlegs.kit.guard.RequestGuards;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the memory of all imports together: their bodies, in whole mebibytes, never exceed 96 MiB. A body is read
 * only when it has its share; without one the answer is {@code OVERLOADED} at once.
 */
@Singleton
public class ImportBudget {

    private static final int MEBIBYTE = 1 << 20;
    private static final int ALL_MEBIBYTES = 96;

    private final Semaphore free = new Semaphore(ALL_MEBIBYTES);

    /** Reads a body within its bounds and hands it to the work, which keeps its share until it is done. */
    <T> T with(InputStream body, @Nullable String announced, Function<byte[], T> work) {
        int share = share(announced);
        if (!free.tryAcquire(share)) {
            throw ProblemException.of(Problem.OVERLOADED, "Too many imports at once; repeat in a moment.");
        }
        try {
            return work.apply(read(body));
        } finally {
            free.release(share);
        }
    }

    private static byte[] read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes((int) RequestGuards.IMPORT_BYTES + 1);
            if (bytes.length > RequestGuards.IMPORT_BYTES) {
                throw ProblemException.of(
                        Problem.BODY_TOO_LARGE, "Send at most " + RequestGuards.IMPORT_BYTES + " bytes at once.");
            }
            return bytes;
        } catch (IOException away) {
            throw ProblemException.of(Problem.IMPORT_UNREADABLE, "The body ended before all of it had come.");
        }
    }

    /** A body that announces no size may have the largest. */
    private static int share(@Nullable String announced) {
        long bytes = RequestGuards.IMPORT_BYTES;
        if (announced != null && announced.matches("[0-9]{1,9}")) {
            bytes = Math.min(bytes, Long.parseLong(announced));
        }
        return (int) (bytes / MEBIBYTE) + 1;
    }
}
