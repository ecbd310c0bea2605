package io.freshlegs.localstack.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.freshlegs.localservers.LocalServerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All pages by their paths: the list at {@code /}, a page for each OpenAPI document at {@code /<service>/}, the events at
 * {@code /events/}, each with its document beside it.
 */
final class InterfacePages {
    private static final String OPEN_API = "docs/openapi";
    private static final String CONTRACTS = "contracts";
    /** Where the AsyncAPI document refers to, below its own folder. */
    private static final String SCHEMAS = "src/main/resources/schemas";

    private static final String SAMPLES = "src/main/resources/samples/v1";

    private InterfacePages() {}

    /**
     * The pages of the documents as they lie in the project now.
     *
     * @throws LocalServerException when a document is missing or unreadable
     */
    static Map<String, Page> of(Path projectRoot) {
        try {
            Map<String, Page> pages = new LinkedHashMap<>();
            StringBuilder list = new StringBuilder();
            for (Path document : files(projectRoot.resolve(OPEN_API), ".yaml")) {
                String service = document.getFileName().toString().replace(".yaml", "");
                String title = title(document);
                pages.put("/" + service + "/", SwaggerUi.page(title));
                pages.put("/" + service + "/openapi.yaml", page(document));
                list.append(item(service, title, "openapi.yaml", "OpenAPI"));
            }
            Path contracts = projectRoot.resolve(CONTRACTS);
            EventsPage events = new EventsPage(
                    new YAMLMapper().readTree(contracts.resolve("asyncapi.yaml").toFile()),
                    reference -> read(contracts.resolve(reference)),
                    files(contracts.resolve(SAMPLES), ".json"));
            pages.put("/events/", Page.html(events.html()));
            pages.put("/events/asyncapi.yaml", page(contracts.resolve("asyncapi.yaml")));
            for (Path schema : files(contracts.resolve(SCHEMAS), ".json")) {
                pages.put("/events/" + SCHEMAS + "/" + schema.getFileName(), page(schema));
            }
            list.append(item("events", events.title(), "asyncapi.yaml", "AsyncAPI"));
            pages.put("/", Page.html(index(list.toString())));
            for (String file : List.of("pages.css", "openapi.css", "openapi.js")) {
                pages.put("/" + file, ours(file));
            }
            pages.putAll(SwaggerUi.files());
            return pages;
        } catch (IOException | UncheckedIOException e) {
            throw new LocalServerException("The interface documents can't be read: " + e.getMessage(), e);
        }
    }

    private static String index(String list) {
        return Html.page("Freshlegs interfaces", """
                <main>
                <h1>Freshlegs interfaces</h1>
                <p>What the services say over HTTP, and what they say to each other through Kafka.</p>
                <ul>
                %s</ul>
                </main>
                """.formatted(list));
    }

    private static String item(String folder, String title, String document, String kind) {
        return "<li><a href=\"/%1$s/\">%2$s</a> <span class=\"soft\">· <a href=\"/%1$s/%3$s\">%4$s document</a></span></li>\n"
                .formatted(folder, Html.text(title), document, kind);
    }

    private static String title(Path document) throws IOException {
        JsonNode title = new YAMLMapper().readTree(document.toFile()).at("/info/title");
        if (!title.isTextual()) {
            throw new IOException(document + " has no title");
        }
        return title.asText();
    }

    private static Page page(Path file) throws IOException {
        return Page.of(file.getFileName().toString(), Files.readAllBytes(file));
    }

    private static Page ours(String resource) throws IOException {
        try (InputStream content = InterfacePages.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IOException(resource + " is missing");
            }
            return Page.of(resource, content.readAllBytes());
        }
    }

    private static JsonNode read(Path json) {
        try {
            return new YAMLMapper().readTree(json.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
