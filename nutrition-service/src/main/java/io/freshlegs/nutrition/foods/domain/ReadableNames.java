package io.freshlegs.nutrition.foods.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out the short descriptions of the source: {@code LENTILS,MATURE SEEDS,CKD,BLD,WO/SALT} becomes
 * "Lentils, mature seeds, cooked, boiled, without salt".
 *
 * <p>The words come from a list of {@code ABBREVIATION=words}; a phrase is tried before its single words. A word that
 * the list does not know stays, in lower case.
 */
public final class ReadableNames {

    private static final Pattern TOKEN = Pattern.compile("WO?/|[0-9][0-9./%]*|[A-Z][A-Z0-9]*(?:'[A-Z]+)?|.");
    private static final int LONGEST_PHRASE = 7;

    private final Map<String, String> words;

    private ReadableNames(Map<String, String> words) {
        this.words = words;
    }

    /** The writer of a list of abbreviations; empty lines and those that begin with {@code #} say nothing. */
    public static ReadableNames of(List<String> lines) {
        Map<String, String> words = new HashMap<>();
        for (String line : lines) {
            int split = line.indexOf('=');
            if (split > 0 && line.charAt(0) != '#') {
                words.put(line.substring(0, split), line.substring(split + 1));
            }
        }
        return new ReadableNames(Map.copyOf(words));
    }

    /** The readable name of a description. */
    public String of(String description) {
        List<String> tokens = tokens(description.toUpperCase(Locale.ROOT).replace("'N'", "&"));
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < tokens.size(); ) {
            int taken = append(tokens, i, name);
            i += taken;
        }
        String text = name.toString()
                .replaceAll("\\s+", " ")
                .replaceAll(" ?, ?", ", ")
                .replaceAll("\" ?(?=[a-z])", "\" ")
                .strip();
        return text.isEmpty() ? description : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private int append(List<String> tokens, int from, StringBuilder name) {
        for (int length = Math.min(LONGEST_PHRASE, tokens.size() - from); length > 0; length--) {
            String written = words.get(String.join("", tokens.subList(from, from + length)));
            if (written != null) {
                boolean ofItsOwn = length > 1
                        || !Character.isLetterOrDigit(
                                tokens.get(from).charAt(tokens.get(from).length() - 1));
                name.append(ofItsOwn ? " " : "").append(written).append(ofItsOwn ? " " : "");
                return length;
            }
        }
        String token = tokens.get(from);
        name.append(token.length() == 1 ? token : token.toLowerCase(Locale.ROOT));
        return 1;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }
}
