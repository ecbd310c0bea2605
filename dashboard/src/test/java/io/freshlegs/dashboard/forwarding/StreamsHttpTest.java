package io.freshlegs.dashboard.forwarding;

import static io.freshlegs.dashboard.testing.DashboardServers.ADVICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.dashboard.testing.DashboardServers;
import io.freshlegs.dashboard.testing.PlainBrowser;
import io.freshlegs.dashboard.testing.ScriptedService;
import io.freshlegs.kit.testing.Eventually;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Server-sent events on their way through. */
@QuarkusTest
@QuarkusTestResource(DashboardServers.class)
class StreamsHttpTest {

    private static final String STREAM = "/api/advice/v1/athletes/me/advice/stream";
    private static final String HANG_UP = "hang up";

    @TestHTTPResource("/")
    String home;

    private PlainBrowser browser;
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final CountDownLatch left = new CountDownLatch(1);

    @BeforeEach
    void start() throws Exception {
        browser = PlainBrowser.signedIn(home, "mara");
        ADVICE.play((request, connection) -> {
            ScriptedService.write(
                    connection,
                    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
            try {
                for (String event = events.take(); !event.equals(HANG_UP); event = events.take()) {
                    ScriptedService.write(connection, Integer.toHexString(event.length()) + "\r\n" + event + "\r\n");
                }
            } catch (SocketException gone) {
                left.countDown();
            }
            connection.close();
        });
    }

    @AfterEach
    void hangUp() {
        events.add(HANG_UP);
        ADVICE.playNothingSpecial();
    }

    @Test
    void an_event_arrives_before_the_next_one_is_sent_however_small_and_compressible() throws Exception {
        BufferedReader stream = open();
        for (int event = 0; event < 5; event++) {
            events.add("data: " + event + "\n");
            assertThat(line(stream)).isEqualTo("data: " + event);
        }
        assertThat(ADVICE.last().header("accept")).isEqualTo("text/event-stream");
    }

    @Test
    void a_stream_outlives_the_patience_for_an_answer() throws Exception {
        BufferedReader stream = open();
        events.add("data: first\n");
        assertThat(line(stream)).isEqualTo("data: first");
        // the test's answer-timeout is 1 s
        CompletableFuture<String> next = CompletableFuture.supplyAsync(() -> read(stream));
        assertThat(next).as("nothing arrives, and nothing ends").isNotCompletedExceptionally();
        CompletableFuture.delayedExecutor(1500, TimeUnit.MILLISECONDS).execute(() -> events.add("data: late\n"));
        assertThat(next.get(10, TimeUnit.SECONDS)).isEqualTo("data: late");
    }

    @Test
    void a_stream_ends_quietly_when_its_athlete_signs_out() throws Exception {
        BufferedReader stream = open();
        events.add("data: 1\n");
        assertThat(line(stream)).isEqualTo("data: 1");
        browser.get("/sign-out");
        assertThat(line(stream)).as("the end, not an error").isNull();
    }

    @Test
    void another_athletes_stream_stays() throws Exception {
        BufferedReader stream = open();
        events.add("data: 1\n");
        assertThat(line(stream)).isEqualTo("data: 1");
        PlainBrowser.signedIn(home, "tom").get("/sign-out");
        events.add("data: 2\n");
        assertThat(line(stream)).isEqualTo("data: 2");
    }

    @Test
    void when_the_browser_goes_the_service_is_left_too() throws Exception {
        HttpResponse<InputStream> stream = browser.http()
                .send(
                        browser.request(STREAM)
                                .timeout(Duration.ofSeconds(10))
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        events.add("data: 1\n");
        assertThat(stream.body().read()).isEqualTo('d');
        stream.body().close();
        // a service notices when it writes
        Eventually.within(Duration.ofSeconds(10), () -> {
            events.add(": heartbeat\n");
            assertThat(left.getCount()).as("streams that were not left").isZero();
        });
    }

    @Test
    void a_stream_that_breaks_breaks_for_the_browser() throws Exception {
        BufferedReader stream = open();
        events.add("data: 1\n");
        assertThat(line(stream)).isEqualTo("data: 1");
        events.add(HANG_UP);
        CompletableFuture<String> end = CompletableFuture.supplyAsync(() -> read(stream));
        assertThat(end.handle((line, broken) -> line == null).get(10, TimeUnit.SECONDS))
                .isTrue();
    }

    private BufferedReader open() throws Exception {
        HttpResponse<InputStream> answer = browser.http()
                .send(
                        browser.request(STREAM)
                                .timeout(Duration.ofSeconds(10))
                                .header("Accept", "text/event-stream")
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static String line(BufferedReader stream) throws Exception {
        return CompletableFuture.supplyAsync(() -> read(stream)).get(10, TimeUnit.SECONDS);
    }

    private static String read(BufferedReader stream) {
        try {
            return stream.readLine();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
