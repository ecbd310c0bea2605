package io.freshlegs.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every decision can be argued with: it says why, what was rejected, and what would reopen it. */
class DecisionsTest {

    @Test
    void each_page_has_its_four_parts_and_its_line_in_the_list() {
        String list = SourceTree.text("docs/decisions/README.md");
        List<String> pages = SourceTree.documents().stream()
                .map(document -> SourceTree.ROOT.relativize(document).toString().replace('\\', '/'))
                .filter(document -> document.matches("docs/decisions/\\d\\d-.*"))
                .toList();

        assertThat(pages).isNotEmpty().allSatisfy(page -> {
            String text = SourceTree.text(page);
            assertThat(text).contains("**Decision.**", "**Why.**", "**Rejected.**", "**Reopen if**");
            MatchResult title = Pattern.compile("# (\\d+)\\. (.+)")
                    .matcher(text)
                    .results()
                    .findFirst()
                    .orElseThrow();
            assertThat(list)
                    .contains(
                            title.group(1) + ". [" + title.group(2) + "](" + page.replace("docs/decisions/", "") + ")");
        });
    }
}
