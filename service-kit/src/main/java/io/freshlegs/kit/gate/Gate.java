package io.freshlegs.kit.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A point of the code at which a fault test may hold the thread up, to end or freeze the process just there.
 *
 * <p>A gate is closed by the file {@code <name>.closed} in the directory of the gates and opened by deleting it; a thread that
 * waits before it has left the file {@code <name>.reached}. Without a directory every gate is open and costs one read of a field.
 * Safe for all threads.
 */
public enum Gate {
    /** A batch of the outbox is deleted and not sent yet. */
    RELAY_AFTER_DELETE("relay.afterDelete"),
    /** A batch of the outbox is acknowledged by the broker, its deletion not committed yet. */
    RELAY_AFTER_ACK("relay.afterAck"),
    /** A group of writes is complete; its statement, which is its transaction, has not been sent. */
    WRITER_BEFORE_COMMIT("writer.beforeCommit"),
    /** A group of writes is durable and nobody has been answered. */
    WRITER_AFTER_COMMIT("writer.afterCommit"),
    /** The facts of a batch are durable, its offsets not committed yet. */
    ADVICE_AFTER_DB_COMMIT("advice.afterDbCommit");

    private static final long LOOK_NANOS = Duration.ofMillis(10).toNanos();
    private static volatile @Nullable Path directory;

    private final String code;

    Gate(String code) {
        this.code = code;
    }

    /** Its name in the names of its files. */
    public String code() {
        return code;
    }

    /** Goes through, or waits while the gate is closed. An interrupt opens it for this thread. */
    public void pass() {
        Path files = directory;
        if (files != null) {
            waitBefore(files);
        }
    }

    /** The directory of the gates; null leaves all of them open. */
    static void in(@Nullable Path files) {
        directory = files;
    }

    private void waitBefore(Path files) {
        Path closed = files.resolve(code + ".closed");
        if (!Files.exists(closed)) {
            return;
        }
        try {
            Files.writeString(
                    files.resolve(code + ".reached"), Thread.currentThread().getName());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        while (Files.exists(closed) && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
