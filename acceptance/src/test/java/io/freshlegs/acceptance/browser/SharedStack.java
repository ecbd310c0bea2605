package io.freshlegs.acceptance.browser;

import io.freshlegs.acceptance.RunningStack;
import org.jspecify.annotations.Nullable;

/** One stack with the demo athlete for all browser tests of a run. */
final class SharedStack {

    private static @Nullable RunningStack running;

    private SharedStack() {}

    static synchronized RunningStack get() throws Exception {
        RunningStack stack = running;
        if (stack == null) {
            stack = RunningStack.prepare("browser");
            RunningStack started = stack;
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            started.start();
            running = stack;
        }
        return stack;
    }
}
