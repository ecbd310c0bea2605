package io.freshlegs.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/problems.md and the catalogue against each other. */
class ProblemPageTest {

    private static final Pattern ROW =
            Pattern.compile("\\| `([A-Z_]+)` \\| (\\d{3}) \\| ([a-z ]+) \\| (\\S[^|]+) \\| (\\S[^|]+) \\|");

    @Test
    void every_problem_has_one_row_with_its_status_and_blame_and_every_row_is_a_problem() throws IOException {
        Map<String, String> rows = new HashMap<>();
        for (String line : Files.readAllLines(Repository.path("docs/problems.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(rows.put(row.group(1), row.group(2) + " " + row.group(3)))
                        .as(row.group(1))
                        .isNull();
            }
        }
        Map<String, String> catalogue = new HashMap<>();
        Arrays.stream(Problem.values())
                .forEach(problem -> catalogue.put(problem.name(), problem.status() + " " + toBlame(problem.blame())));
        assertThat(rows).isEqualTo(catalogue);
    }

    @Test
    void a_code_tells_who_acts_by_its_status_and_says_when_to_come_back() {
        for (Problem problem : Problem.values()) {
            boolean clients = problem.status() < 500 && problem.status() != 429;
            assertThat(problem.blame() == Blame.CALLER).as(problem.name()).isEqualTo(clients);
            assertThat(problem.retryAfterSeconds() > 0)
                    .as(problem.name())
                    .isEqualTo(List.of(429, 502, 503, 504).contains(problem.status()));
            assertThat(problem.type()).matches("urn:freshlegs:problem:[a-z]+(-[a-z]+)*");
        }
    }

    private static String toBlame(Blame blame) {
        return switch (blame) {
            case CALLER -> "the caller";
            case CAPACITY -> "nobody";
            case OURS -> "us";
        };
    }
}
