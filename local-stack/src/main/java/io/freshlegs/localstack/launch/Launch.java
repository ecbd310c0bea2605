package io.freshlegs.localstack.launch;

import io.freshlegs.localstack.console.Steps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The entry point of {@code ./mvnw -Pstart}, run in Maven's own JVM. */
public final class Launch {
    private Launch() {}

    /** Arguments: project root, Maven's home, local repository, offline=true or not. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(arguments);
        } catch (IOException | UncheckedIOException e) {
            System.out.println("The stack did not start: " + e);
            System.exit(1);
        }
    }

    private static void run(String[] arguments) throws IOException, InterruptedException {
        Path projectRoot = Path.of(arguments[0]).toAbsolutePath();
        Build.Maven maven = new Build.Maven(
                projectRoot, Path.of(arguments[1]), Path.of(arguments[2]), arguments[3].equals("offline=true"));
        Clock clock = Clock.systemUTC();
        Instant started = ProcessHandle.current().info().startInstant().orElseGet(clock::instant);
        boolean terminal = Steps.isTerminal();
        Steps steps = new Steps(System.out, terminal, clock, started);
        Path directory = StackDirectory.of(projectRoot, System.getProperties());

        Path lockFile = directory.resolve("launch.lock");
        Optional<DirectoryLock> lock = DirectoryLock.tryHold(lockFile);
        if (lock.isEmpty()) {
            steps.print("Freshlegs runs already, from " + directory + " (process " + DirectoryLock.holder(lockFile)
                    + "): stop it with Ctrl-C in its terminal, or give this one another place by"
                    + " -Dfreshlegs.directory=<path> and other ports by -Dfreshlegs.port.<name>=<number>.");
            System.exit(1);
        }
        if (!build(maven, directory, steps)) {
            System.exit(1);
        }
        StackProcess.run(projectRoot, started, terminal, System.getProperties());
    }

    private static boolean build(Build.Maven maven, Path directory, Steps steps)
            throws IOException, InterruptedException {
        BuildStamp stamp = new BuildStamp(maven.projectRoot());
        if (stamp.isCurrent()) {
            steps.done("Nothing to build: sources are as they were");
            return true;
        }
        steps.done("Building (the first time a few minutes, since libraries are loaded)");
        stamp.delete();
        boolean successful = new Build(maven, directory.resolve("logs/build.log"), steps).run();
        if (successful) {
            stamp.write();
            steps.done("Built");
        }
        return successful;
    }
}
