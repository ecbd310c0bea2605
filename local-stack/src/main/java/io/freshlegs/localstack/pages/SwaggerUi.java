package io.freshlegs.localstack.pages;

import io.freshlegs.localservers.LocalServerException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Swagger UI from its WebJar, and the page that shows one OpenAPI document by it. */
final class SwaggerUi {
    /** Where its files are served. */
    private static final String FOLDER = "/swagger-ui/";

    private static final List<String> FILES =
            List.of("swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-bundle.js.LICENSE.txt");
    private static final String JAR = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private SwaggerUi() {}

    /** Its files by the paths that {@link #page} refers to. */
    static Map<String, Page> files() {
        Properties jar = new Properties();
        try (InputStream properties = open(JAR)) {
            jar.load(properties);
            String folder = "/META-INF/resources/webjars/swagger-ui/" + jar.getProperty("version") + "/";
            Map<String, Page> files = new LinkedHashMap<>();
            for (String file : FILES) {
                try (InputStream content = open(folder + file)) {
                    files.put(FOLDER + file, Page.of(file, content.readAllBytes()));
                }
            }
            return files;
        } catch (IOException e) {
            throw new LocalServerException("Swagger UI can't be read: " + e.getMessage(), e);
        }
    }

    /** The page of the document that lies beside it as {@code openapi.yaml}. */
    static Page page(String title) {
        return Page.html("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/swagger-ui/swagger-ui.css">
                <link rel="stylesheet" href="/openapi.css">
                <script src="/swagger-ui/swagger-ui-bundle.js" defer></script>
                <script src="/openapi.js" defer></script>
                </head>
                <body>
                <header class="swagger-ui"><div class="wrapper"><a href="/">All interfaces</a></div></header>
                <div id="document"></div>
                </body>
                </html>
                """.formatted(Html.text(title)));
    }

    private static InputStream open(String resource) {
        InputStream stream = SwaggerUi.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new LocalServerException("Swagger UI is not on the class path: " + resource + " is missing");
        }
        return stream;
    }
}
