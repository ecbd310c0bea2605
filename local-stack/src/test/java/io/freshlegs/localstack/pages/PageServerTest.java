package io.freshlegs.localstack.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.freshlegs.localservers.LocalServerException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over a socket, on the documents of this project. */
class PageServerTest {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"#]+)[\"#]");

    private static PageServer server;

    @BeforeAll
    static void start() {
        server = PageServer.start(PROJECT, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html;charset=UTF-8",
        "/workout-service/, text/html;charset=UTF-8",
        "/workout-service/openapi.yaml, application/yaml;charset=UTF-8",
        "/nutrition-service/, text/html;charset=UTF-8",
        "/advice-service/, text/html;charset=UTF-8",
        "/events/, text/html;charset=UTF-8",
        "/events/asyncapi.yaml, application/yaml;charset=UTF-8",
        "/events/src/main/resources/schemas/io.freshlegs.meal.recorded.v1.schema.json, application/json",
        "/swagger-ui/swagger-ui-bundle.js, text/javascript;charset=UTF-8",
        "/swagger-ui/swagger-ui.css, text/css;charset=UTF-8",
        "/pages.css, text/css;charset=UTF-8"
    })
    void each_page_says_what_it_is_and_nothing_of_elsewhere_may_be_loaded(String path, String type) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(answer.body()).isNotBlank();
    }

    @Test
    void whatever_a_page_refers_to_is_there() throws Exception {
        for (String page : List.of("/", "/workout-service/", "/nutrition-service/", "/advice-service/", "/events/")) {
            TreeSet<String> references = new TreeSet<>();
            REFERENCE.matcher(get(page).body()).results().forEach(match -> references.add(match.group(1)));
            references.remove("data:,");

            assertThat(references).as(page).isNotEmpty();
            for (String reference : references) {
                String path = URI.create(server.url() + page).resolve(reference).getPath();
                assertThat(get(path).statusCode()).as(page + " -> " + path).isEqualTo(200);
            }
        }
    }

    @Test
    void a_document_is_served_as_it_lies_in_the_project() throws Exception {
        assertThat(get("/advice-service/openapi.yaml").body())
                .isEqualTo(java.nio.file.Files.readString(PROJECT.resolve("docs/openapi/advice-service.yaml")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/workout-service/nowhere",
                "/../pom.xml",
                "/events/../../pom.xml",
                "/events/src/main/resources/schemas/../../../../pom.xml",
                "/events/%2e%2e/%2e%2e/pom.xml",
                "/events/..%2f..%2fpom.xml",
                "/swagger-ui/../META-INF/MANIFEST.MF",
                "//etc/passwd"
            })
    void what_is_no_page_is_not_found_also_by_way_of_dots(String path) throws IOException {
        assertThat(raw("GET " + path)).startsWith("HTTP/1.1 404 ").doesNotContain("<project", "root:", "Manifest");
    }

    @Test
    void a_folder_without_its_slash_leads_to_the_one_with_it() throws Exception {
        HttpResponse<String> answer = get("/events");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).contains("/events/");
    }

    @Test
    void head_has_the_length_and_no_body_and_anything_else_is_not_allowed() throws Exception {
        HttpResponse<String> head = send("HEAD", "/");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(get("/").body().getBytes(StandardCharsets.UTF_8).length);
        assertThat(head.body()).isEmpty();

        HttpResponse<String> post = send("POST", "/");
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(post.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void a_taken_port_and_a_missing_document_are_told_by_name(@TempDir Path empty) {
        int taken = URI.create(server.url()).getPort();
        assertThatThrownBy(() -> PageServer.start(PROJECT, taken))
                .isInstanceOf(LocalServerException.class)
                .hasMessageContaining(Integer.toString(taken))
                .hasMessageContaining("the interface pages");
        assertThatThrownBy(() -> PageServer.start(empty, 0))
                .isInstanceOf(LocalServerException.class)
                .hasMessageContaining("docs/openapi");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send("GET", path);
    }

    private static HttpResponse<String> send(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The whole answer to a request that a client of the JDK would tidy up before sending it. */
    private static String raw(String requestLine) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", URI.create(server.url()).getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((requestLine + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            try (InputStream answer = socket.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
