package io.freshlegs.examples;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Sends what a watch recorded, one JSON file a run, and deletes each file once the service has it.
 *
 * <p>There is no state but the folder. A put with the same key and content counts once, so whatever breaks, sending again is
 * right: after a lost answer, after a crash between answer and deletion, or from two programs at once. The file's name is
 * the key and must stay the run's; an edit is the same file with a higher {@code sourceVersion}.
 */
public final class WearableSync {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Arguments: the folder, and the athlete. The environment names service, token and source (the partner's own id). */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Path> runs;
        try (var files = Files.list(Path.of(arguments[0]))) {
            runs = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        String url = System.getenv("WORKOUT_URL") + "/v1/athletes/" + arguments[1] + "/workouts/"
                + System.getenv("WATCH_SOURCE") + "/";
        for (Path run : runs) {
            HttpResponse<String> answer = put(url + run.getFileName().toString().replace(".json", ""), run);
            System.out.println(run.getFileName() + ": " + answer.statusCode() + " " + answer.body());
            if (answer.statusCode() == 401 || answer.statusCode() == 403) {
                System.exit(1); // no other run will fare better with this token
            } else if (answer.statusCode() < 300) {
                Files.delete(run); // it is durable there: the answer comes after the commit
            } else {
                Files.move(
                        run,
                        run.resolveSibling(run.getFileName() + ".refused")); // the answer says why; again is no use
            }
        }
    }

    /** Puts until there is an answer that will not change by waiting. */
    private static HttpResponse<String> put(String url, Path run) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + System.getenv("SYNC_TOKEN"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofFile(run))
                .build();
        for (long pause = 250; ; pause = Math.min(pause * 2, 30_000)) {
            try {
                HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 429 && answer.statusCode() < 500) {
                    return answer;
                }
                long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(0);
                Thread.sleep(Math.max(pause, seconds * 1000));
            } catch (IOException away) {
                Thread.sleep(pause);
            }
        }
    }
}
