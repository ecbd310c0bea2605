package io.freshlegs.deploychecks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that exist: those our code reads, and those of the framework that {@code docs/operations.md} names. */
final class Keys {

    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"(freshlegs[a-z.-]*)\"\\)");
    private static final Pattern METHOD = Pattern.compile("(?m)^\\s+[A-Za-z<>, ]+ ([a-z][A-Za-z0-9]*)\\(\\);");
    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(\\s*name = \"(freshlegs[a-z.-]+)\"");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(FRESHLEGS_[A-Z_]+|freshlegs[a-z.-]+)[:}]");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+[a-z0-9.\"*-]+)` \\|");

    private Keys() {}

    /** The keys {@code freshlegs.*} that a service reads, by its sources. */
    static Set<String> ofCode() {
        Set<String> keys = new TreeSet<>();
        sources().forEach(file -> read(Tree.text(file), keys));
        return keys;
    }

    /** The keys in the table of settings of {@code docs/operations.md}. */
    static Set<String> ofDocument() {
        Set<String> keys = new TreeSet<>();
        Matcher row = ROW.matcher(Tree.text("docs/operations.md"));
        while (row.find()) {
            keys.add(row.group(1));
        }
        return keys;
    }

    /** The form of a key as a variable of the environment. */
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    static Set<String> variables(Set<String> keys) {
        return keys.stream().map(Keys::variable).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void read(String source, Set<String> keys) {
        Matcher prefix = PREFIX.matcher(source);
        if (prefix.find()) {
            Matcher method = METHOD.matcher(source.substring(prefix.end()));
            while (method.find()) {
                keys.add(prefix.group(1) + "." + kebab(method.group(1)));
            }
        }
        Matcher property = PROPERTY.matcher(source);
        while (property.find()) {
            keys.add(property.group(1));
        }
        Matcher expression = EXPRESSION.matcher(source);
        while (expression.find()) {
            String name = expression.group(1);
            keys.add(name.startsWith("FRESHLEGS_") ? key(name) : name);
        }
    }

    /** The key that a variable {@code FRESHLEGS_LOG_JSON} of our properties stands for. */
    static String key(String variable) {
        return variable.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    static String kebab(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The code and the properties of everything that is configured. */
    static Stream<Path> sources() {
        return Stream.of(
                        "web-kit", "service-kit", "workout-service", "nutrition-service", "advice-service", "dashboard")
                .flatMap(module -> Stream.of("src/main/java", "src/main/resources")
                        .flatMap(part -> sources(Tree.path(module).resolve(part))));
    }

    private static Stream<Path> sources(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".properties"))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
