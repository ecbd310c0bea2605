package io.freshlegs.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.localservers.EventStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Very many open streams, and readers that vanish. */
final class ReaderFaults {

    /** As many as a pod takes, with the one that is watched. */
    private static final int STREAMS = 4_999;

    private static final int GONE = 2_500;
    private static final String OPEN = "freshlegs_advice_streams_open";

    private ReaderFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("20", "5,000 open streams, half of them gone without a word", ReaderFaults::manyStreams));
    }

    private static void manyStreams(Trial trial) throws Exception {
        Cluster cluster = trial.cluster();
        Replica reader = cluster.first(ServiceKind.ADVICE);
        trial.load(Duration.ofSeconds(1));
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < STREAMS; i++) {
                sockets.add(open(cluster, reader, trial.athlete("reader" + i / 5)));
            }
            Wait.until("streams open", Duration.ofSeconds(60), () -> reader.metric(OPEN) >= STREAMS);
            double full = reader.memoryMiB();
            String athlete = trial.athlete("0");
            EventStream watched = EventStream.open(
                    reader.url() + "/v1/athletes/" + athlete + "/advice/stream",
                    EventStream.bearer(cluster.athleteToken(athlete)));
            assertThat(watched.status()).as("the last stream that a pod takes").isEqualTo(200);
            for (Socket gone : sockets.subList(0, GONE)) {
                gone.setSoLinger(true, 0);
                gone.close();
            }
            int before = watched.events().size();
            // the first athlete gets half of the load, so something of theirs changes all the time
            Wait.until(
                    "advice flowing among the streams",
                    Duration.ofSeconds(30),
                    () -> watched.events().size() > before + 1);
            trial.finishLoad();
            // two heartbeats find out who is gone
            Wait.until("streams forgotten", Duration.ofSeconds(45), () -> reader.metric(OPEN) <= STREAMS - GONE + 1);
            double half = reader.memoryMiB();
            Duration took = reader.stop();
            assertThat(took).as("end by TERM with thousands of streams").isLessThan(Duration.ofSeconds(10));
            trial.note("%.0f MiB with all, %.0f MiB with half; TERM took %d ms".formatted(full, half, took.toMillis()));
            watched.close();
        } finally {
            for (Socket left : sockets) {
                left.close();
            }
        }
        trial.healed();
        reader.start().awaitReady();
    }

    private static Socket open(Cluster cluster, Replica reader, String athlete) throws IOException {
        URI address = URI.create(reader.url());
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream()
                .write(("GET /v1/athletes/" + athlete + "/advice/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                + cluster.athleteToken(athlete) + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
