package io.freshlegs.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every link inside the repository leads somewhere, to the file and to the heading. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("!?\\[[^]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+(.+?)\\s*$");
    private static final Pattern FENCE = Pattern.compile("(?ms)^\\s*```.*?^\\s*```\\s*$");
    private static final Pattern CODE = Pattern.compile("`[^`\n]*`");

    @Test
    void every_relative_link_of_every_document_leads_to_a_file_and_a_heading() {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path document : SourceTree.documents()) {
            String text = FENCE.matcher(SourceTree.text(document)).replaceAll("");
            Matcher link = LINK.matcher(CODE.matcher(text).replaceAll("code"));
            while (link.find()) {
                if (!link.group(1).matches("[a-z]+:.*")) {
                    links++;
                    if (!leads(document, link.group(1))) {
                        broken.add(SourceTree.ROOT.relativize(document) + " -> " + link.group(1));
                    }
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(links).as("links found").isGreaterThan(60);
    }

    @Test
    void every_document_can_be_reached_from_the_readme() {
        Set<Path> reached = new HashSet<>();
        follow(SourceTree.ROOT.resolve("README.md"), reached);

        assertThat(SourceTree.documents().stream()
                        .filter(document -> !reached.contains(document))
                        .map(document -> SourceTree.ROOT.relativize(document).toString())
                        .filter(document -> !document.startsWith(".github")))
                .as("not to be found from README.md")
                .isEmpty();
    }

    private static void follow(Path document, Set<Path> reached) {
        if (!reached.add(document)) {
            return;
        }
        Matcher link = LINK.matcher(SourceTree.text(document));
        while (link.find()) {
            Path target = target(document, link.group(1).replaceFirst("#.*", ""));
            // a folder shows its README.md
            Path page = Files.isDirectory(target) ? target.resolve("README.md") : target;
            if (page.toString().endsWith(".md") && Files.exists(page)) {
                follow(page, reached);
            }
        }
    }

    private static boolean leads(Path document, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : target(document, parts[0]);
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    private static Path target(Path document, String link) {
        return document.resolveSibling(URLDecoder.decode(link, StandardCharsets.UTF_8))
                .normalize();
    }

    /** The names that a heading is reached by, as GitHub makes them. */
    private static Set<String> anchors(Path document) {
        Set<String> anchors = new HashSet<>();
        Matcher heading =
                HEADING.matcher(FENCE.matcher(SourceTree.text(document)).replaceAll(""));
        while (heading.find()) {
            String name = heading.group(1)
                    .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                    .replace(' ', '-');
            String anchor = name;
            for (int again = 1; !anchors.add(anchor); again++) {
                anchor = name + "-" + again;
            }
        }
        return anchors;
    }
}
