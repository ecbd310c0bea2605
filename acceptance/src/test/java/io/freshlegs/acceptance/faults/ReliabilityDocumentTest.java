package io.freshlegs.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of the reliability document is of the faults that there are, in their order, and all of them passed. */
class ReliabilityDocumentTest {

    private static final Path DOCUMENT =
            Path.of(System.getProperty("freshlegs.root")).resolve("docs/reliability.md");

    @Test
    void the_table_has_a_row_for_each_fault_with_nothing_lost_or_doubled() throws IOException {
        List<List<String>> rows = Files.readAllLines(DOCUMENT).stream()
                .dropWhile(line -> !line.equals("## The table"))
                .filter(line -> line.matches("\\| \\d+[a-z]? \\|.*"))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")))
                .toList();

        assertThat(rows.stream().map(row -> row.get(0) + " " + row.get(1)))
                .containsExactlyElementsOf(Faults.all().stream()
                        .map(fault -> fault.id() + " " + fault.injected())
                        .toList());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.subList(5, 7)).as(row.get(0)).containsExactly("0", "0");
            String[] equal = row.get(7).split(" of ");
            assertThat(equal[0]).as(row.get(0)).isEqualTo(equal[1]);
            assertThat(row.get(10)).as(row.get(0)).isEqualTo("passed");
        });
    }
}
