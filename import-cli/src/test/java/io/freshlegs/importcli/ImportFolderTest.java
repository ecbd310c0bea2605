package io.freshlegs.importcli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportFolderTest {

    private static final String CREATED = """
            {"results": [{"index": 0, "outcome": "created"}, {"index": 1, "outcome": "unchanged"}]}""";
    private static final String REFUSED = """
            {"code": "IMPORT_UNREADABLE", "detail": "It is empty."}""";

    @TempDir
    Path folder;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger status = new AtomicInteger();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            int code = busy.getAndDecrement() > 0 ? 503 : status.get() > 0 ? status.get() : body.isEmpty() ? 422 : 200;
            byte[] answer = (code == 200 ? CREATED : REFUSED).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Retry-After", "0");
            exchange.sendResponseHeaders(code, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void every_recording_below_the_folder_is_sent_as_its_format() throws IOException {
        // Given
        Files.writeString(folder.resolve("b.gpx"), "gpx");
        Files.createDirectories(folder.resolve("2026"));
        Files.writeString(folder.resolve("2026/A.FIT"), "fit");
        Files.write(folder.resolve("c.tcx.gz"), gzipped("tcx"));
        Files.writeString(folder.resolve("health_connect_1.json"), "{}");
        Files.writeString(folder.resolve("other.json"), "{}");
        Files.writeString(folder.resolve("notes.txt"), "x");

        // When
        int code = run("--source", "watch");

        // Then
        assertThat(code).isZero();
        assertThat(received)
                .containsExactly(
                        "/v1/athletes/me/imports/fit?source=watch Bearer secret fit",
                        "/v1/athletes/me/imports/gpx?source=watch Bearer secret gpx",
                        "/v1/athletes/me/imports/tcx?source=watch Bearer secret tcx",
                        "/v1/athletes/me/imports/health-connect?source=watch Bearer secret {}");
        assertThat(out.toString()).contains("4 of 4 files sent. created: 4. unchanged: 4. Files refused: 0.");
        assertThat(out.toString()).doesNotContain("secret");
    }

    @Test
    void a_refused_file_is_named_with_its_reason_and_the_others_go_on() throws IOException {
        Files.writeString(folder.resolve("a.fit"), "");
        Files.writeString(folder.resolve("b.fit"), "fit");
        assertThat(run()).isZero();
        assertThat(out.toString())
                .contains("Files refused: 1.", "a.fit: IMPORT_UNREADABLE: It is empty.", "created: 1.");
    }

    @Test
    void a_busy_service_is_asked_again() throws IOException {
        Files.writeString(folder.resolve("a.fit"), "fit");
        busy.set(3);
        assertThat(run()).isZero();
        assertThat(received).hasSize(4);
        assertThat(out.toString()).contains("created: 1.");
    }

    @Test
    void a_refused_token_ends_the_run_with_code_1() throws IOException {
        Files.writeString(folder.resolve("a.fit"), "fit");
        Files.writeString(folder.resolve("b.fit"), "fit");
        status.set(401);
        assertThat(run()).isEqualTo(1);
        assertThat(received).hasSize(1);
        assertThat(err.toString()).contains("refuses the token");
    }

    @Test
    void address_and_token_come_from_the_file_of_the_local_stack() throws IOException {
        // Given
        Files.writeString(folder.resolve("a.fit"), "fit");
        Path env = folder.resolve("local.env");
        Files.writeString(env, "# a comment\nexport WORKOUT_URL='" + url() + "'\nexport ATHLETE_TOKEN='of-file'\n");

        // When
        int code = execute(folder.toString(), "--env", env.toString());

        // Then
        assertThat(code).isZero();
        assertThat(received).singleElement().asString().contains("Bearer of-file");
    }

    @Test
    void a_folder_that_is_not_there_and_a_missing_token_are_wrong_options() {
        assertThat(execute(folder.resolve("none").toString(), "--url", url(), "--token", "x"))
                .isEqualTo(2);
        assertThat(execute(folder.toString(), "--url", url(), "--env", "none")).isEqualTo(2);
    }

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(List.of(folder.toString(), "--url", url() + "/", "--token", "secret"));
        arguments.addAll(List.of(more));
        return execute(arguments.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        return new CommandLine(new ImportFolder())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
