package io.freshlegs.acceptance.documents;

import io.freshlegs.acceptance.RunningStack;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One stack with the demo athlete for all that readers are told to try. */
final class DocumentedStack {

    private static @Nullable RunningStack running;

    private DocumentedStack() {}

    static synchronized RunningStack get() throws Exception {
        RunningStack stack = running;
        if (stack == null) {
            stack = RunningStack.prepare("documents");
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            stack.start();
            running = stack;
        }
        return stack;
    }

    /** The content of its {@code local.env}. */
    static String file() throws Exception {
        return get().environmentFile();
    }

    /** Gives a process what {@code . .freshlegs/local.env} would. */
    static void variables(ProcessBuilder process) throws Exception {
        Map<String, String> environment = process.environment();
        environment.putAll(get().environment());
        // the programs of this JDK first, as in a terminal of somebody who has just this one
        environment.merge(
                "PATH",
                Path.of(System.getProperty("java.home"), "bin").toString(),
                (path, first) -> first + java.io.File.pathSeparator + path);
    }
}
