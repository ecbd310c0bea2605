package io.freshlegs.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    private static final Figure PUT = Figure.of("P1", "single PUT", 12_000, "workouts/s", "≥ 2.0 ×", false)
            .beside(8_000)
            .latency(4.2, 9.9)
            .spread(0.07);

    @Test
    void the_file_has_the_keys_of_the_contract_and_null_for_what_is_absent(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("below/results.json");

        Table.write(List.of(PUT, Figure.missing("P8", "not in time", "≤ 60 s")), file);

        JsonNode rows = new ObjectMapper().readTree(file.toFile());
        List<String> keys = new ArrayList<>();
        rows.get(0).fieldNames().forEachRemaining(keys::add);
        assertThat(keys)
                .containsExactly(
                        "id",
                        "ours",
                        "baseline",
                        "unit",
                        "ratio",
                        "p50Millis",
                        "p99Millis",
                        "wanted",
                        "holds",
                        "spread");
        assertThat(rows.get(0).get("ratio").doubleValue()).isEqualTo(1.5);
        assertThat(rows.get(0).get("p99Millis").doubleValue()).isEqualTo(9.9);
        assertThat(rows.get(1).get("ours").isNull()).isTrue();
        assertThat(rows.get(1).get("holds").booleanValue()).isFalse();
    }

    @Test
    void what_does_not_hold_is_shown_as_not_holding() {
        assertThat(Table.markdown(List.of(PUT)).lines().skip(2))
                .containsExactly(
                        "| P1 | single PUT | 12,000 | 8,000 | workouts/s | 1.50 × | 4.2 | 9.9 | 7 % | ≥ 2.0 × | **no** |");
    }
}
