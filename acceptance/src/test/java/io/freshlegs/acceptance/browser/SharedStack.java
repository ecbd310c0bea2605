package io.freshlegs.acceptance.browser;

import io.freshlegs.acceptance.RunningStack;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One stack with the demo athlete for all browser tests of a process; tests may run in several at once. */
final class SharedStack {

    private static final Path WORK = Path.of(System.getProperty("freshlegs.work"));

    private static @Nullable RunningStack running;
    private static @Nullable Throwable failure;
    /** Kept, since a lock that nobody refers to may be closed. */
    private static @Nullable FileLock lock;

    private SharedStack() {}

    /** The running stack; one that did not start is not tried again, since every test would wait for it. */
    static synchronized RunningStack get() throws Exception {
        if (failure != null) {
            throw new AssertionError("the stack did not start for an earlier test", failure);
        }
        RunningStack stack = running;
        if (stack == null) {
            stack = RunningStack.prepare(ownName());
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            try {
                stack.start();
            } catch (Exception | AssertionError notStarted) {
                failure = notStarted;
                throw notStarted;
            }
            running = stack;
        }
        return stack;
    }

    /** A name that no other process of this build has, held by a lock that ends with this one. */
    private static String ownName() throws IOException {
        Path folder = Files.createDirectories(WORK.resolve("stacks"));
        for (int number = 1; ; number++) {
            String name = "browser-" + number;
            FileChannel file = FileChannel.open(
                    folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = file.tryLock();
            if (held != null) {
                lock = held;
                return name;
            }
            file.close();
        }
    }
}
