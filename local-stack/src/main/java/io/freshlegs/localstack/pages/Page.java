package io.freshlegs.localstack.pages;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What is answered for one path: bytes and what they are. */
final class Page {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "json", "application/json",
            "yaml", "application/yaml;charset=UTF-8",
            "txt", "text/plain;charset=UTF-8");

    private final String contentType;
    private final byte[] content;

    private Page(String contentType, byte[] content) {
        this.contentType = contentType;
        this.content = content;
    }

    static Page html(String text) {
        return of("index.html", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The content of a file of that name; its ending says what it is. */
    static Page of(String fileName, byte[] content) {
        String type = TYPES.get(fileName.substring(fileName.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalArgumentException("No content type is known for " + fileName);
        }
        return new Page(type, content.clone());
    }

    String contentType() {
        return contentType;
    }

    byte[] content() {
        return content.clone();
    }
}
