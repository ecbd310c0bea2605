package io.freshlegs.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures as a Markdown table, and as the file that programs read. */
public final class Table {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Table() {}

    /** The table, a line a figure. */
    public static String markdown(List<Figure> figures) {
        StringBuilder table = new StringBuilder();
        table.append("| id | what | ours | baseline | unit | ratio | p50 ms | p99 ms | spread | wanted | holds |\n");
        table.append("|---|---|---:|---:|---|---:|---:|---:|---:|---|---|\n");
        for (Figure figure : figures) {
            table.append("| ")
                    .append(String.join(
                            " | ",
                            figure.id(),
                            figure.what(),
                            number(figure.ours()),
                            number(figure.baseline()),
                            figure.unit(),
                            ratio(figure.ratio()),
                            millis(figure.p50Millis()),
                            millis(figure.p99Millis()),
                            percent(figure.spread()),
                            figure.wanted(),
                            figure.holds() ? "yes" : "**no**"))
                    .append(" |\n");
        }
        return table.toString();
    }

    /** Writes the figures as JSON; what is absent is null. */
    public static void write(List<Figure> figures, Path file) throws IOException {
        ArrayNode rows = JSON.createArrayNode();
        for (Figure figure : figures) {
            ObjectNode row = rows.addObject();
            row.put("id", figure.id());
            row.put("ours", figure.ours());
            row.put("baseline", figure.baseline());
            row.put("unit", figure.unit());
            row.put("ratio", figure.ratio());
            row.put("p50Millis", figure.p50Millis());
            row.put("p99Millis", figure.p99Millis());
            row.put("wanted", figure.wanted());
            row.put("holds", figure.holds());
            row.put("spread", figure.spread());
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(rows) + "\n");
    }

    private static String number(@Nullable Double value) {
        if (value == null) {
            return "–";
        }
        return Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String ratio(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.2f ×", value);
    }

    private static String millis(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String percent(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.0f %%", 100 * value);
    }
}
