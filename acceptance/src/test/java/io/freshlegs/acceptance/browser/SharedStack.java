package io.freshlegs.acceptance.browser;

import io.freshlegs.acceptance.RunningStack;
import org.jspecify.annotations.Nullable;

/** One stack with the demo athlete for all browser tests of a process; tests may run in several at once. */
final class SharedStack {

    private static @Nullable RunningStack running;
    private static @Nullable Throwable failure;

    private SharedStack() {}

    /** The running stack; one that did not start is not tried again, since every test would wait for it. */
    static synchronized RunningStack get() throws Exception {
        if (failure != null) {
            throw new AssertionError("the stack did not start for an earlier test", failure);
        }
        RunningStack stack = running;
        if (stack == null) {
            stack = RunningStack.prepare("browser-" + System.getProperty("freshlegs.fork", "1"));
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
}
