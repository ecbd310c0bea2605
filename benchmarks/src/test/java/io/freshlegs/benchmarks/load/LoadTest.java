package io.freshlegs.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.freshlegs.localservers.Ports;
import io.netty.buffer.ByteBufUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Requests REQUESTS =
            (number, since, out) -> ByteBufUtil.writeAscii(out, "GET /" + number + " HTTP/1.1\r\nHost: here\r\n\r\n");

    private final AtomicInteger served = new AtomicInteger();
    private final CountDownLatch standsStill = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private volatile int status = 200;
    private volatile long stillMillis;
    private final HttpServer server;

    LoadTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(Ports.loopback(), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            int before = served.getAndIncrement();
            if (before == 10 && stillMillis > 0) {
                try {
                    // the server stands still, as in a long pause of its collector
                    standsStill.await(stillMillis, TimeUnit.MILLISECONDS);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void a_closed_load_sends_each_request_once_and_counts_the_statuses() {
        LoadResult result = load(3).closed(5, 40);

        assertThat(result.requests()).isEqualTo(40);
        assertThat(served.get()).isEqualTo(40);
        assertThat(result.statuses()).containsOnlyKeys(200);
    }

    @Test
    void an_open_load_keeps_its_rate() {
        LoadResult result = load(4).open(0, Duration.ofSeconds(1), 200);

        assertThat(result.requests()).isEqualTo(200);
    }

    @Test
    void who_had_to_wait_while_the_server_stood_still_is_counted_from_when_they_were_due() {
        stillMillis = 500;

        LoadResult result = load(1).open(0, Duration.ofSeconds(1), 200);

        // about a hundred requests became due in that half second; a client that waits with the server would see one
        assertThat(result.nanos().getCountBetweenValues(100_000_000L, Long.MAX_VALUE / 2))
                .isGreaterThan(50);
    }

    @Test
    void a_figure_with_refused_requests_in_it_is_none() {
        status = 503;

        assertThatThrownBy(() -> load(1).closed(0, 3).requireOnly(200, 201))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("503=3");
    }

    private Load load(int connections) {
        return Load.on(server.getAddress().getPort(), connections, REQUESTS);
    }
}
