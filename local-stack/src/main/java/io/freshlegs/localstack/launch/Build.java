package io.freshlegs.localstack.launch;

import io.freshlegs.localstack.console.Steps;
import io.freshlegs.localstack.services.Service;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Packages the stack and its services by a Maven of its own, showing module by module where it is. */
final class Build {
    private static final long LIVE_MILLIS = 250;

    private final Maven maven;
    private final Path log;
    private final Steps steps;
    private volatile boolean ended;

    Build(Maven maven, Path log, Steps steps) {
        this.maven = maven;
        this.log = log;
        this.steps = steps;
    }

    /** Which Maven to use and how: that of the command that was given. */
    record Maven(Path projectRoot, Path home, Path localRepository, boolean offline) {}

    /** Runs the build; tells whether it succeeded. */
    boolean run() throws IOException, InterruptedException {
        Process process = start();
        Thread ending = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(ending);
        BuildOutput output = new BuildOutput();
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "build-progress");
            thread.setDaemon(true);
            return thread;
        });
        ticker.scheduleAtFixedRate(() -> tick(output), LIVE_MILLIS, LIVE_MILLIS, TimeUnit.MILLISECONDS);
        try {
            read(process, output);
            boolean successful = process.waitFor() == 0;
            finish(ticker);
            if (!successful) {
                steps.done("The build failed:");
                output.errors().forEach(error -> steps.print("            " + error));
                steps.print("            all of it: " + log);
            }
            return successful;
        } finally {
            finish(ticker);
            try {
                Runtime.getRuntime().removeShutdownHook(ending);
            } catch (IllegalStateException e) {
                // shutting down: the hook runs
                process.destroy();
            }
        }
    }

    private Process start() throws IOException {
        Files.createDirectories(log.getParent());
        List<String> command = new ArrayList<>(List.of(
                maven.home.resolve("bin").resolve("mvn").toString(),
                "-B",
                "-DskipTests",
                "-Dspotless.check.skip",
                "-Dmaven.repo.local=" + maven.localRepository,
                "-pl",
                Stream.concat(
                                Stream.of("local-stack"),
                                Stream.of(Service.values()).map(Service::module))
                        .collect(Collectors.joining(",")),
                "-am",
                "package"));
        if (maven.offline) {
            command.add(1, "-o");
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(maven.projectRoot.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private void read(Process process, BuildOutput output) throws IOException {
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.println(line);
                synchronized (output) {
                    output.accept(line).ifPresent(steps::done);
                }
            }
        }
    }

    private void tick(BuildOutput output) {
        if (!ended) {
            synchronized (output) {
                steps.live(output.doing());
            }
        }
    }

    private void finish(ScheduledExecutorService ticker) throws InterruptedException {
        ended = true;
        ticker.shutdown();
        ticker.awaitTermination(1, TimeUnit.SECONDS);
    }
}
