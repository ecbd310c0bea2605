package io.freshlegs.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.acceptance.Client;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the programs of the module examples against the packaged stack, as a reader would. */
class ExamplesIT {

    private static final Path SYNC =
            SourceTree.ROOT.resolve("examples/src/main/java/io/freshlegs/examples/WearableSync.java");
    private static final Instant RUN_AT =
            Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    Path watch;

    @Test
    void the_wearable_sync_empties_the_watch_and_counts_each_run_once() throws Exception {
        String run = "{\"sport\": \"running\", \"startTime\": \"" + RUN_AT + "\", \"durationSeconds\": 2400}";
        Path first = Files.writeString(watch.resolve("run-1.json"), run);
        Path broken = Files.writeString(watch.resolve("run-2.json"), run.replace("2400", "-1"));

        assertThat(sync("nora", "garmin")).contains("run-1.json: 201", "run-2.json: 422", "WORKOUT_INVALID");
        assertThat(first).doesNotExist();
        assertThat(broken).doesNotExist();
        assertThat(watch.resolve("run-2.json.refused")).exists();

        // the watch lost the answer and has the run still
        Files.writeString(first, run);
        assertThat(sync("nora", "garmin")).contains("run-1.json: 200", "\"outcome\":\"unchanged\"");
        Client nora = new Client(Client.token(DocumentedStack.get().env("ISSUER_URL"), "nora"));
        assertThat(nora.get(DocumentedStack.get().env("WORKOUT_URL") + "/v1/athletes/me/workouts")
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void the_wearable_sync_keeps_everything_when_its_token_is_not_for_that_source() throws Exception {
        Path run = Files.writeString(
                watch.resolve("run-1.json"),
                "{\"sport\": \"running\", \"startTime\": \"" + RUN_AT + "\", \"durationSeconds\": 2400}");

        assertThat(sync("nora", "polar")).contains("run-1.json: 403");
        assertThat(run).exists();
    }

    @Test
    void the_advice_listener_tells_of_the_advice_that_a_run_changed() throws Exception {
        Process listener = listener();
        try (BufferedReader lines = listener.inputReader()) {
            CompletableFuture<String> told = CompletableFuture.supplyAsync(() -> lineOf("olga", lines));
            String token = Client.token(DocumentedStack.get().env("ISSUER_URL"), "olga");
            new Client(token)
                    .put(
                            DocumentedStack.get().env("WORKOUT_URL") + "/v1/athletes/me/workouts/garmin/1",
                            "{\"sport\": \"running\", \"startTime\": \"" + RUN_AT
                                    + "\", \"durationSeconds\": 7200, \"perceivedExertion\": 9}");

            assertThat(told)
                    .succeedsWithin(60, TimeUnit.SECONDS)
                    .satisfies(line -> assertThat(line).matches("olga/\\d{4}-\\d{2}-\\d{2}: .+"));
        } finally {
            listener.destroy();
            assertThat(listener.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static String lineOf(String athlete, BufferedReader lines) {
        return lines.lines()
                .filter(line -> line.startsWith(athlete + "/"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the listener ended"));
    }

    private String sync(String athlete, String source) throws Exception {
        ProcessBuilder sync = new ProcessBuilder("java", SYNC.toString(), watch.toString(), athlete);
        DocumentedStack.variables(sync);
        sync.environment().put("WATCH_SOURCE", source);
        Path said = watch.resolve("said.txt");
        Process running =
                sync.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(running.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readString(said);
    }

    private static Process listener() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "java",
                "-Xmx128m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                "io.freshlegs.examples.AdviceListener"));
        ProcessBuilder listener = new ProcessBuilder(command).redirectErrorStream(true);
        DocumentedStack.variables(listener);
        return listener.start();
    }
}
