package io.freshlegs.localstack;

import io.freshlegs.localservers.ChildProcess;
import io.freshlegs.localservers.Directories;
import io.freshlegs.localservers.LocalKafka;
import io.freshlegs.localservers.LocalPostgres;
import io.freshlegs.localservers.LocalServerException;
import io.freshlegs.localservers.Ports;
import io.freshlegs.localservers.TestToken;
import io.freshlegs.localstack.console.Steps;
import io.freshlegs.localstack.demo.DemoAthlete;
import io.freshlegs.localstack.launch.DirectoryLock;
import io.freshlegs.localstack.seeding.Seeding;
import io.freshlegs.localstack.seeding.SeedingFailed;
import io.freshlegs.localstack.services.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The process that runs the stack until it is told to stop: by TERM, or by the end of its standard input. */
public final class LocalStack {
    private static final String ATHLETE_TOKEN = "ATHLETE_TOKEN";
    private static final String SYNC_TOKEN = "SYNC_TOKEN";
    private static final Duration TOKEN_LIFETIME = Duration.ofDays(30);

    private final Settings settings;
    private final Clock clock;
    private final Steps steps;
    private final Stack stack;
    private final EnvFile envFile;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean starting;

    private LocalStack(Path projectRoot, Settings settings, Clock clock, Steps steps) {
        this.clock = clock;
        this.settings = settings;
        this.steps = steps;
        this.stack = new Stack(projectRoot, settings, steps);
        this.envFile = new EnvFile(settings.directory());
    }

    /** Arguments: project root, start of the command in milliseconds since 1970, whether the output is a terminal. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path projectRoot = Path.of(arguments[0]);
        Clock clock = Clock.systemUTC();
        Instant started = Instant.ofEpochMilli(Long.parseLong(arguments[1]));
        Steps steps = new Steps(System.out, Boolean.parseBoolean(arguments[2]), clock, started);
        Settings settings;
        try {
            settings = Settings.from(projectRoot, System.getProperties());
        } catch (Settings.WrongSetting e) {
            steps.print(e.getMessage());
            System.exit(1);
            return;
        }
        Files.createDirectories(settings.directory().resolve("logs"));
        System.setProperty(
                "org.slf4j.simpleLogger.logFile",
                StackFiles.log(settings.directory(), "stack").toString());
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        Optional<DirectoryLock> lock = holdWhenTheLastRunIsDown(settings.directory(), steps);
        if (lock.isEmpty()) {
            System.exit(1);
        }
        new LocalStack(projectRoot, settings, clock, steps).run();
    }

    /** A stack whose Maven was killed is still stopping; its end is waited for. */
    private static Optional<DirectoryLock> holdWhenTheLastRunIsDown(Path directory, Steps steps)
            throws InterruptedException {
        Path file = directory.resolve("stack.lock");
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        Optional<DirectoryLock> lock = DirectoryLock.tryHold(file);
        while (lock.isEmpty() && System.nanoTime() - end < 0) {
            steps.live("An earlier run on " + directory + " is still stopping");
            Thread.sleep(200);
            lock = DirectoryLock.tryHold(file);
        }
        if (lock.isEmpty()) {
            steps.print("An earlier run on " + directory + " (process " + DirectoryLock.holder(file)
                    + ") does not end; end it, then try again.");
        }
        return lock;
    }

    private void run() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
        envFile.delete();
        try {
            endLeftOvers();
            if (settings.fresh()) {
                StackFiles.data(settings.directory()).forEach(Directories::delete);
                steps.done("All data is deleted");
            }
            List<String> taken = TakenPorts.messages(settings, Ports::isFree);
            if (!taken.isEmpty()) {
                taken.forEach(steps::print);
                System.exit(1);
            }
            starting = true;
            steps.done("Starting PostgreSQL, Kafka, the issuer, the interface pages and " + Service.values().length
                    + " services");
            stack.start();
        } catch (LocalServerException e) {
            fail(e);
        }
        Map<String, String> variables = variables();
        seed(variables);
        envFile.write(variables);
        steps.print(closing());
        awaitEndOfInput();
    }

    /** The demo is an extra: when it fails, the rest is there all the same. */
    private void seed(Map<String, String> variables) {
        if (!settings.demo()) {
            return;
        }
        Seeding.Addresses addresses = new Seeding.Addresses(
                settings.url(Service.WORKOUT), settings.url(Service.NUTRITION), settings.url(Service.ADVICE));
        try {
            new Seeding(
                            addresses,
                            variables.get(SYNC_TOKEN),
                            variables.get(ATHLETE_TOKEN),
                            StackFiles.demo(settings.directory()),
                            clock,
                            steps)
                    .bringUpToNow();
        } catch (SeedingFailed e) {
            if (!ended.get()) {
                steps.done("The demo data is not complete; the next start tries again, -Dfreshlegs.demo=false leaves it"
                        + " out. " + e.getMessage());
            }
        }
    }

    private void fail(LocalServerException failure) {
        if (!ended.get()) {
            steps.print("");
            steps.print(failure.getMessage());
            steps.print("");
        }
        System.exit(1);
    }

    private void end() {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        envFile.delete();
        if (!starting) {
            return;
        }
        steps.print("");
        steps.done("Stopping");
        stack.stop();
        steps.done("Everything is down");
    }

    private void endLeftOvers() {
        for (Service service : Service.values()) {
            if (ChildProcess.endLeftOver(StackFiles.pid(settings.directory(), service.module()))) {
                steps.done("Ended " + service.module() + " of an earlier run");
            }
        }
        if (LocalKafka.endLeftOver(StackFiles.kafka(settings.directory()))) {
            steps.done("Ended Kafka of an earlier run");
        }
        if (LocalPostgres.endLeftOver(StackFiles.postgres(settings.directory()))) {
            steps.done("Ended PostgreSQL of an earlier run");
        }
    }

    /** Maven holds the other end of the standard input; when it is gone, nobody could stop the stack any more. */
    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            continue;
        }
        System.exit(0);
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.putAll(stack.addresses());
        variables.put(
                ATHLETE_TOKEN,
                stack.issuer().token(TestToken.ofAthlete(DemoAthlete.ID).withLifetime(TOKEN_LIFETIME)));
        variables.put(
                SYNC_TOKEN,
                stack.issuer().token(TestToken.ofPartner(DemoAthlete.PARTNER).withLifetime(TOKEN_LIFETIME)));
        return variables;
    }

    private String closing() {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(java.util.Locale.ROOT, "%nFreshlegs is ready after %.1f s%n%n", steps.elapsedSeconds()));
        stack.addresses().forEach((name, address) -> {
            if (!name.endsWith("_MANAGEMENT_URL")) {
                text.append(String.format("    %-24s %s%n", name, address));
            }
        });
        Path shown = Path.of("").toAbsolutePath().relativize(envFile.path());
        text.append(String.format(
                """

                    In another terminal:
                      source %s
                      curl -s -H "Authorization: Bearer $ATHLETE_TOKEN" $ADVICE_URL/v1/athletes/me/advice
                      curl -s -H "Authorization: Bearer $ATHLETE_TOKEN" "$WORKOUT_URL/v1/athletes/me/workouts?limit=3"

                    Logs: %s   Ctrl-C stops all of it.

                    Open %s and sign in as %s: no password.
                """, shown, shown.resolveSibling("logs"), settings.url(Service.DASHBOARD), DemoAthlete.ID));
        return text.toString();
    }
}
