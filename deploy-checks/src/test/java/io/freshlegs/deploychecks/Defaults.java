package io.freshlegs.deploychecks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The defaults of settings: those that the code has, and those that a table of a document tells. */
final class Defaults {

    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"(freshlegs[a-z.-]*)\"\\)");
    private static final Pattern WITH_DEFAULT =
            Pattern.compile("@WithDefault\\(\"([^\"]*)\"\\)\\s+[A-Za-z<>, ]+ ([a-z][A-Za-z0-9]*)\\(\\);");
    private static final Pattern PROPERTY =
            Pattern.compile("@ConfigProperty\\(\\s*name = \"(freshlegs[a-z.-]+)\",\\s*defaultValue = \"([^\"]*)\"");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(FRESHLEGS_[A-Z_]+):([^}]*)}");
    /** A property that is set in every profile. */
    private static final Pattern SET = Pattern.compile("(?m)^([a-z][a-z0-9.-]+)=([^$\\s]*)$");

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private Defaults() {}

    /** Each key that the sources give a value to where nobody sets it. */
    static Map<String, String> ofCode() {
        Map<String, String> defaults = new TreeMap<>();
        Keys.sources().forEach(file -> {
            String source = Tree.text(file);
            Matcher prefix = PREFIX.matcher(source);
            if (prefix.find()) {
                WITH_DEFAULT
                        .matcher(source.substring(prefix.end()))
                        .results()
                        .forEach(method ->
                                defaults.put(prefix.group(1) + "." + Keys.kebab(method.group(2)), method.group(1)));
            }
            pairs(PROPERTY, source).forEach(defaults::put);
            pairs(EXPRESSION, source).forEach((name, value) -> defaults.put(Keys.key(name), value));
            if (file.toString().endsWith(".properties")) {
                pairs(SET, source).forEach(defaults::putIfAbsent);
            }
        });
        return defaults;
    }

    /**
     * The defaults of every table of a document that begins with the columns "key" and "default".
     *
     * <p>A head {@code key `freshlegs.intake.*`} stands before the names of its table, a name {@code .burst} goes on where
     * the name before it parts, and several names have as many values, or one "none" for all.
     */
    static Map<String, String> ofDocument(String relative) {
        Map<String, String> defaults = new TreeMap<>();
        String prefix = null;
        for (String line : Tree.text(relative).lines().toList()) {
            String[] cells = line.split("\\|", -1);
            if (cells.length < 4) {
                prefix = null;
            } else if (cells[1].strip().startsWith("key") && cells[2].strip().equals("default")) {
                List<String> names = names(cells[1]);
                prefix = names.isEmpty() ? "" : names.get(0).replace("*", "");
            } else if (prefix != null && !cells[1].contains("---")) {
                addRow(prefix, names(cells[1]), cells[2].strip(), defaults);
            }
        }
        return defaults;
    }

    private static void addRow(String prefix, List<String> names, String cell, Map<String, String> defaults) {
        String[] values = cell.replace("`", "").split(", ");
        if (values.length != names.size() && values.length != 1) {
            throw new AssertionError("not a default for each of " + names + ": " + cell);
        }
        String before = "";
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String key = name.startsWith(".") ? before + name : prefix + name;
            before = key.substring(0, key.lastIndexOf('.'));
            defaults.put(key, values[values.length == 1 ? 0 : i]);
        }
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(name -> name.group(1)).toList();
    }

    private static Map<String, String> pairs(Pattern pattern, String source) {
        Map<String, String> pairs = new TreeMap<>();
        List<MatchResult> found =
                new ArrayList<>(pattern.matcher(source).results().toList());
        found.forEach(pair -> pairs.put(pair.group(1), pair.group(2)));
        return pairs;
    }
}
