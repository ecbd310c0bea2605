package io.freshlegs.workout.imports.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Imports of the largest size: several at once are taken or asked to wait, and leave no memory behind. */
@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class ImportSizeTest {

    private static final int LARGE = 31 << 20;

    @TestHTTPResource
    URI base;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void the_largest_files_are_taken_in_seconds_and_too_many_at_once_wait() {
        byte[] gpx = gpx();
        byte[] details = details();
        told("gpx", gpx);
        told("garmin", details);

        // When
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            sent.add(send("large-" + i, i % 2 == 0 ? "gpx" : "garmin", i % 2 == 0 ? gpx : details));
        }

        // Then
        List<Integer> statuses =
                sent.stream().map(one -> one.join().statusCode()).toList();
        assertThat(statuses).containsOnly(200, 503).contains(200);
        System.out.printf("six imports of %d MiB at once: %s%n", LARGE >> 20, statuses);
    }

    @Test
    void a_push_of_five_hundred_users_is_answered_per_record() {
        String token = Servers.issuer().partnerToken("garmin");
        for (int user = 0; user < 500; user++) {
            HttpResponse<String> linked = client.sendAsync(
                            HttpRequest.newBuilder(base.resolve("/v1/links/garmin/many-" + user))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "application/json")
                                    .PUT(HttpRequest.BodyPublishers.ofString("{\"athleteId\":\"many-" + user + "\"}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .join();
            assertThat(linked.statusCode()).isEqualTo(201);
        }
        for (int round = 0; round < 3; round++) {
            int day = round;
            String push = "{\"activities\":["
                    + IntStream.range(0, 2_000)
                            .mapToObj(i -> "{\"userId\":\"many-" + i % 501 + "\",\"activityId\":" + (i + 10_000 * day)
                                    + ",\"activityType\":\"RUNNING\",\"startTimeInSeconds\":1795239600,"
                                    + "\"durationInSeconds\":1800}")
                            .collect(java.util.stream.Collectors.joining(","))
                    + "]}";
            long start = System.nanoTime();
            String answer = client.sendAsync(
                            HttpRequest.newBuilder(base.resolve("/v1/imports/garmin"))
                                    .header("Authorization", "Bearer " + token)
                                    .POST(HttpRequest.BodyPublishers.ofString(push))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .join()
                    .body();
            System.out.printf(
                    "push of 2,000 activities of 500 users: %d ms%n", (System.nanoTime() - start) / 1_000_000);
            assertThat(answer.split("\"outcome\":\"created\"", -1)).hasSizeGreaterThan(1_990);
            assertThat(answer).contains("USER_NOT_LINKED");
        }
    }

    private void told(String format, byte[] body) {
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        long before = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        HttpResponse<String> answer = send("size-" + format, format, body).join();
        long millis = (System.nanoTime() - start) / 1_000_000;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "%s of %d MiB: %d ms, heap at most %d MiB above the %d MiB before (garbage included)%n",
                format, body.length >> 20, millis, (peak - before) >> 20, before >> 20);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("created");
    }

    private CompletableFuture<HttpResponse<String>> send(String athlete, String format, byte[] body) {
        return client.sendAsync(
                HttpRequest.newBuilder(base.resolve("/v1/athletes/me/imports/" + format))
                        .header("Authorization", "Bearer " + Servers.issuer().athleteToken(athlete))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] gpx() {
        StringBuilder gpx = new StringBuilder(LARGE + 1_000).append("<gpx creator=\"long\"><trk><trkseg>");
        Instant at = Instant.parse("2026-11-16T06:00:00Z");
        for (int i = 0; gpx.length() < LARGE; i++) {
            gpx.append("<trkpt lat=\"50.")
                    .append(1_000_000 + i)
                    .append("\" lon=\"8.0\"><time>")
                    .append(at.plusSeconds(i))
                    .append("</time><extensions><hr>")
                    .append(120 + i % 40)
                    .append("</hr></extensions></trkpt>\n");
        }
        return gpx.append("</trkseg></trk></gpx>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] details() {
        StringBuilder json = new StringBuilder(LARGE + 1_000)
                .append("{\"activityDetails\":[{\"activityId\":1,\"summary\":{\"activityType\":\"RUNNING\",")
                .append("\"startTimeInSeconds\":1794800000,\"durationInSeconds\":400000},\"samples\":[");
        for (int i = 0; json.length() < LARGE; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"startTimeInSeconds\":")
                    .append(1_794_800_000L + i)
                    .append(",\"heartRate\":")
                    .append(120 + i % 40)
                    .append(",\"speedMetersPerSecond\":3.1}");
        }
        return json.append("]}]}").toString().getBytes(StandardCharsets.UTF_8);
    }
}
