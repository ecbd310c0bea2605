package io.freshlegs.nutrition.foods.store;

import io.freshlegs.nutrition.foods.domain.Measure;
import io.freshlegs.nutrition.foods.domain.Nutrients;
import io.freshlegs.nutrition.foods.domain.ReadableNames;
import io.freshlegs.nutrition.foods.domain.SourceFood;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The food table as it comes in the jar: USDA National Nutrient Database for Standard Reference, Release 28 (2016),
 * public domain, as compressed CSV, with the list that writes its abbreviations out.
 */
final class StandardReference {

    private static final String TABLE = "/io/freshlegs/nutrition/foods/sr28.csv.gz";
    private static final String ABBREVIATIONS = "/io/freshlegs/nutrition/foods/abbreviations.txt";
    private static final String EVERYDAY = "/io/freshlegs/nutrition/foods/everyday.txt";

    private StandardReference() {}

    /** Every food, in the order of the source. */
    static List<SourceFood> foods() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(bytes(TABLE))), StandardCharsets.UTF_8))) {
            String header = lines.readLine();
            Map<String, Integer> columns = columns(header == null ? "" : header);
            List<SourceFood> foods = new ArrayList<>(9_000);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> fields = fields(line);
                foods.add(food(name -> fields.get(column(columns, name))));
            }
            return foods;
        } catch (IOException broken) {
            throw new UncheckedIOException("the food table in the jar can't be read", broken);
        }
    }

    static ReadableNames names() {
        return ReadableNames.of(lines(ABBREVIATIONS));
    }

    /** The foods most people mean by a plain name: their numbers, each with further words that people call it. */
    static Map<String, String> everyday() {
        return lines(EVERYDAY).stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts.length > 1 ? parts[1] : ""));
    }

    /** Changes when the table or one of its lists does. */
    static int checksum() {
        CRC32 sum = new CRC32();
        for (String resource : List.of(TABLE, ABBREVIATIONS, EVERYDAY)) {
            sum.update(bytes(resource));
        }
        return (int) sum.getValue();
    }

    private static SourceFood food(Function<String, String> field) {
        String grams = field.apply("gmwt_1_g");
        String measure = field.apply("gmwt_1_desc");
        return new SourceFood(
                field.apply("ndb_no"),
                field.apply("description"),
                field.apply("food_group"),
                new Nutrients(
                        number(field.apply("energy_kcal")),
                        number(field.apply("protein_g")),
                        number(field.apply("carbohydrate_g")),
                        number(field.apply("fat_g")),
                        number(field.apply("fiber_g")),
                        number(field.apply("iron_mg")),
                        number(field.apply("vitamin_c_mg")),
                        number(field.apply("calcium_mg")),
                        number(field.apply("sodium_mg"))),
                grams.isBlank() || measure.isBlank() ? null : Measure.of(measure, Double.parseDouble(grams)));
    }

    /** A blank is unknown, never 0. */
    private static @Nullable Double number(String text) {
        return text.isBlank() ? null : Double.valueOf(text);
    }

    private static int column(Map<String, Integer> columns, String name) {
        Integer column = columns.get(name);
        if (column == null) {
            throw new IllegalStateException("the food table in the jar lacks the column " + name);
        }
        return column;
    }

    private static Map<String, Integer> columns(String header) {
        Map<String, Integer> columns = new HashMap<>();
        for (String name : header.split(",")) {
            columns.put(name, columns.size());
        }
        return columns;
    }

    /** The fields of one line: a field may stand in quotes, and a quote in it is doubled. No field has a line break. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>(24);
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static List<String> lines(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = StandardReference.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the jar's " + resource + " can't be read", broken);
        }
    }
}
