package io.freshlegs.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Figures that a document repeats are those of the code: ports, limits, times, counts. They are listed in
 * {@code figures.txt}. Tables of settings are held by {@code ConfigurationTest}, the numbers of the science by
 * {@code ScienceDocumentTest}.
 */
class FiguresTest {

    /**
     * One figure, wherever it stands.
     *
     * @param document the page that repeats it
     * @param told the words around it, the figure as group 1; each place where they match counts
     * @param source the file that decides it
     * @param decided the line that does, the figure as group 1; it is there once
     */
    private record Figure(String document, String told, String source, String decided) {

        static Figure of(String line) {
            String[] columns = line.split(" {2,}");
            assertThat(columns).as(line).hasSize(4);
            return new Figure(columns[0], columns[1], columns[2], columns[3]);
        }

        @Override
        public String toString() {
            return document + ": " + told;
        }
    }

    @ParameterizedTest
    @MethodSource("listed")
    void a_figure_of_a_document_is_the_one_of_the_code(Figure figure) {
        List<String> told =
                figures(figure.told(), SourceTree.text(figure.document()).replaceAll("\\s+", " "));
        List<String> decided = figures(figure.decided(), SourceTree.text(figure.source()));

        assertThat(decided).as(figure.source()).hasSize(1);
        assertThat(told).as(figure.document()).isNotEmpty().containsOnly(decided.get(0));
    }

    static Stream<Figure> listed() throws IOException {
        try (InputStream list = FiguresTest.class.getResourceAsStream("figures.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Figure::of).toList().stream();
        }
    }

    /** Without the marks that part thousands. */
    private static List<String> figures(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1).replaceAll("[,_]", ""))
                .toList();
    }
}
