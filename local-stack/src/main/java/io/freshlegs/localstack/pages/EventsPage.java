package io.freshlegs.localstack.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * An AsyncAPI 3.0 document (<a href="https://www.asyncapi.com/docs/reference/specification/v3.0.0">specification</a>) as one
 * page without a script: channels with their Kafka settings and who sends and receives, messages with key, headers, payload
 * and samples.
 */
final class EventsPage {
    private final JsonNode document;
    private final Function<String, JsonNode> files;
    private final List<Path> samples;

    /**
     * @param files the JSON of a file that the document refers to, by its path beside the document
     * @param samples bodies to show, {@code meal.recorded.full.json} below the message {@code io.freshlegs.meal.recorded.v1}
     */
    EventsPage(JsonNode document, Function<String, JsonNode> files, List<Path> samples) {
        this.document = document;
        this.files = files;
        this.samples = samples;
    }

    String title() {
        return document.at("/info/title").asText();
    }

    String html() {
        StringBuilder body = new StringBuilder("<header><a href=\"/\">All interfaces</a></header>\n<main>\n");
        body.append("<h1>").append(Html.text(title())).append("</h1>\n");
        body.append("<p class=\"soft\">AsyncAPI ")
                .append(Html.text(document.path("asyncapi").asText()))
                .append(", version ")
                .append(Html.text(document.at("/info/version").asText()))
                .append(" · <a href=\"asyncapi.yaml\">the document</a></p>\n");
        body.append(Html.paragraphs(document.at("/info/description").asText()));
        body.append(contents());
        body.append("<h2>Channels</h2>\n");
        document.path("channels").properties().forEach(channel -> body.append(channel(channel)));
        body.append("<h2>Messages</h2>\n");
        document.at("/components/messages").properties().forEach(message -> body.append(message(message)));
        body.append("<h2>Headers</h2>\n");
        document.at("/components/schemas").properties().forEach(schema -> body.append(headers(schema)));
        return Html.page(title(), body.append("</main>\n").toString());
    }

    private String contents() {
        StringBuilder links = new StringBuilder("<nav aria-label=\"Contents\">\n<ul>\n");
        document.path("channels")
                .properties()
                .forEach(channel -> links.append("<li>")
                        .append(link("channel", channel.getKey(), address(channel.getValue())))
                        .append("</li>\n"));
        document.at("/components/messages")
                .fieldNames()
                .forEachRemaining(name ->
                        links.append("<li>").append(link("message", name, name)).append("</li>\n"));
        return links.append("</ul>\n</nav>\n").toString();
    }

    private String channel(Map.Entry<String, JsonNode> entry) {
        JsonNode channel = entry.getValue();
        StringBuilder section = new StringBuilder(heading("channel", entry.getKey(), address(channel)));
        section.append(Html.paragraphs(channel.path("description").asText()));
        section.append("<p>Carries ");
        StringJoiner carried = new StringJoiner(", ");
        channel.path("messages").forEach(reference -> {
            String name = lastName(reference);
            carried.add(link("message", name, name));
        });
        section.append(carried).append(".</p>\n");
        List<List<String>> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> operation : document.path("operations").properties()) {
            if (lastName(operation.getValue().path("channel")).equals(entry.getKey())) {
                operations.add(List.of(
                        Html.code(operation.getKey()),
                        Html.text(operation.getValue().path("action").asText()),
                        Html.text(operation.getValue().path("title").asText())));
            }
        }
        if (!operations.isEmpty()) {
            section.append(
                    Html.table("Operations on " + address(channel), List.of("operation", "action", "who"), operations));
        }
        List<List<String>> settings = new ArrayList<>();
        JsonNode kafka = channel.at("/bindings/kafka");
        for (String name : List.of("partitions", "replicas")) {
            settings.add(List.of(Html.text(name), Html.code(kafka.path(name).asText())));
        }
        kafka.path("topicConfiguration")
                .properties()
                .forEach(setting ->
                        settings.add(List.of(Html.code(setting.getKey()), Html.code(valueOf(setting.getValue())))));
        section.append(Html.table("Kafka settings of " + address(channel), List.of("setting", "value"), settings));
        return section.toString();
    }

    private String message(Map.Entry<String, JsonNode> entry) {
        JsonNode message = entry.getValue();
        StringBuilder section = new StringBuilder(heading("message", entry.getKey(), entry.getKey()));
        section.append("<p>").append(Html.code(message.path("name").asText())).append("</p>\n");
        section.append(Html.paragraphs(message.path("summary").asText()));
        String headers = lastName(message.path("headers"));
        section.append("<p>Headers: ").append(link("schema", headers, headers)).append("</p>\n");
        JsonNode key = message.at("/bindings/kafka/key");
        if (!key.isMissingNode()) {
            section.append("<p>Record key: ")
                    .append(Html.code(key.path("description").asText()))
                    .append(", matches ")
                    .append(Html.code(key.path("pattern").asText()))
                    .append("</p>\n");
        }
        return section.append(payload(entry.getKey(), message)).toString();
    }

    private String payload(String title, JsonNode message) {
        JsonNode payload = message.path("payload");
        String reference = payload.at("/schema/$ref").asText();
        if (reference.isEmpty()) {
            return "<h4>Body</h4>\n"
                    + Html.paragraphs(payload.path("description").asText());
        }
        JsonNode schema = files.apply(reference);
        StringBuilder section = new StringBuilder("<h4>Body</h4>\n");
        section.append(Html.paragraphs(schema.path("description").asText()));
        section.append("<p><a href=\"").append(Html.text(reference)).append("\">JSON Schema</a></p>\n");
        section.append(Html.table("Body of " + title, SchemaRows.HEADS, SchemaRows.of(schema)));
        for (Path sample : samplesOf(message.path("name").asText())) {
            section.append("<details><summary>Sample ")
                    .append(Html.text(sample.getFileName().toString()))
                    .append("</summary>\n<pre tabindex=\"0\">")
                    .append(Html.text(read(sample)))
                    .append("</pre></details>\n");
        }
        return section.toString();
    }

    private static String headers(Map.Entry<String, JsonNode> schema) {
        return heading("schema", schema.getKey(), schema.getKey())
                + Html.table(schema.getKey(), SchemaRows.HEADS, SchemaRows.of(schema.getValue()));
    }

    /** Names are {@code io.freshlegs.<record>.<what>.v1}, files {@code <record>.<what>[.<kind>].json}. */
    private List<Path> samplesOf(String name) {
        String start = name.replaceFirst("^io\\.freshlegs\\.", "").replaceFirst("\\.v\\d+$", "") + ".";
        return samples.stream()
                .filter(sample -> sample.getFileName().toString().startsWith(start))
                .toList();
    }

    private static String address(JsonNode channel) {
        return channel.path("address").asText();
    }

    private static String heading(String kind, String name, String shown) {
        return "<h3 id=\"" + kind + "-" + Html.text(name) + "\">" + Html.text(shown) + "</h3>\n";
    }

    private static String link(String kind, String name, String shown) {
        return "<a href=\"#" + kind + "-" + Html.text(name) + "\">" + Html.text(shown) + "</a>";
    }

    /** The last segment of a reference, which is the name of what it refers to. */
    private static String lastName(JsonNode reference) {
        String path = reference.path("$ref").asText();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String valueOf(JsonNode setting) {
        if (!setting.isArray()) {
            return setting.asText();
        }
        StringJoiner all = new StringJoiner(",");
        setting.forEach(one -> all.add(one.asText()));
        return all.toString();
    }

    private static String read(Path sample) {
        try {
            return Files.readString(sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
