package io.freshlegs.benchmarks.measures;

import io.freshlegs.benchmarks.report.Figure;
import io.freshlegs.benchmarks.stage.Stage;
import io.freshlegs.benchmarks.stage.Waits;
import io.freshlegs.localservers.ChildProcess;
import io.freshlegs.localservers.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The second start of the local stack, with its demo athlete, until it says that all is ready (P11). It is the process that
 * {@code ./mvnw -Pstart} starts, without the seconds of Maven itself.
 */
public final class SecondStart implements Measure {

    private static final List<String> PORTS = List.of(
            "workout",
            "workout.management",
            "nutrition",
            "nutrition.management",
            "advice",
            "advice.management",
            "dashboard",
            "dashboard.management",
            "issuer",
            "docs",
            "postgres",
            "kafka");
    private static final Duration READY = Duration.ofSeconds(90);
    private static final double MOST_SECONDS = 15;

    private final Clock clock;

    public SecondStart(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<String> ids() {
        return List.of("P11");
    }

    @Override
    public List<Figure> run(Stage stage, Consumer<String> notes) {
        Path directory = stage.directory().resolve("stack");
        start(stage, directory).close();
        long begun = System.nanoTime();
        ChildProcess second = start(stage, directory);
        double seconds = (System.nanoTime() - begun) / 1e9;
        second.close();
        return List.of(Figure.of("P11", "second start of the stack", seconds, "s", "≤ 15 s", seconds <= MOST_SECONDS));
    }

    private ChildProcess start(Stage stage, Path directory) {
        Path ready = directory.resolve("local.env");
        List<String> command = new ArrayList<>(List.of(
                ChildProcess.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dfreshlegs.directory=" + directory));
        PORTS.forEach(name -> command.add("-Dfreshlegs.port." + name + "=" + Ports.free()));
        command.addAll(List.of(
                "io.freshlegs.localstack.LocalStack", stage.root().toString(), Long.toString(clock.millis()), "false"));
        ChildProcess stack = ChildProcess.of("stack", command, stage.directory().resolve("stack.log"))
                .grace(Duration.ofSeconds(60))
                // the stack stops when its input ends
                .openInput()
                .start();
        if (!Waits.within(READY, () -> Files.exists(ready) || !stack.isAlive()) || !stack.isAlive()) {
            String said = String.join("\n", stack.log().tail(20));
            stack.close();
            throw new IllegalStateException("the stack did not get ready:\n" + said);
        }
        return stack;
    }
}
