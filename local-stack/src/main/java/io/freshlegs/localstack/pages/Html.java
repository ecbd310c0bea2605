package io.freshlegs.localstack.pages;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of HTML. Whatever comes from a document is escaped here. */
final class Html {
    private Html() {}

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Empty for an empty text. */
    static String code(String text) {
        return text.isEmpty() ? "" : "<code>" + text(text) + "</code>";
    }

    /** A paragraph for each block of lines. */
    static String paragraphs(String text) {
        return text.strip()
                .lines()
                .collect(Collectors.joining("\n"))
                .transform(joined -> List.of(joined.split("\n\n+")).stream()
                        .filter(block -> !block.isBlank())
                        .map(block -> "<p>" + text(block) + "</p>\n")
                        .collect(Collectors.joining()));
    }

    /**
     * A table that scrolls by itself where it is wider than the page.
     *
     * @param name what it is, for those who do not see it
     * @param rows cells that are HTML already
     */
    static String table(String name, List<String> heads, List<List<String>> rows) {
        StringBuilder table = new StringBuilder("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(text(name))
                .append("\"><table>\n<thead><tr>");
        heads.forEach(
                head -> table.append("<th scope=\"col\">").append(text(head)).append("</th>"));
        table.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            table.append("<tr><th scope=\"row\">").append(row.get(0)).append("</th>");
            row.subList(1, row.size())
                    .forEach(cell -> table.append("<td>").append(cell).append("</td>"));
            table.append("</tr>\n");
        }
        return table.append("</tbody>\n</table></div>\n").toString();
    }

    /** A whole page with our style; the body is HTML already. */
    static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/pages.css">
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(text(title), body);
    }
}
