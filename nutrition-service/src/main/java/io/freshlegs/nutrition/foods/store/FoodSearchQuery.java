package io.freshlegs.nutrition.foods.store;

import io.agroal.api.AgroalDataSource;
import io.freshlegs.kit.problem.DatabaseFailure;
import io.freshlegs.nutrition.foods.application.FoodSearch;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Search by PostgreSQL full text, with trigrams for words that no food has.
 *
 * <p>Each word of the query is a prefix of a stem, so results come while the last word is typed. The first letters of
 * a word say little: below three they are looked for among leading words alone, which also bounds the rows to rank.
 * A food's place is its rank by full text (leading words count most, and words met in full twice) times its plainness.
 */
@Singleton
public class FoodSearchQuery implements FoodSearch {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_WORD = 30;
    private static final int SHORT = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Words that begin no word of any food, each with those most like it. */
    private static final String LIKENESSES = """
            select t.word, w.word
            from unnest(?::text[]) as t(word)
            cross join lateral (
              select f.word from food_word f where f.word % t.word
              order by similarity(f.word, t.word) desc, f.foods desc, f.word limit 3) w
            where length(t.word) >= 3
              and numnode(to_tsquery('english', t.word)) > 0
              and not exists (select from food where search @@ to_tsquery('english', t.word || ':*'))""";

    private static final String RANKED = """
            select f.food_id
            from food f, to_tsquery('english', ?) as begun, to_tsquery('english', ?) as whole
            where f.search @@ begun
            order by (ts_rank('{0.05, 0.15, 0.4, 1}', f.search, begun) + ts_rank('{0.05, 0.15, 0.4, 1}', f.search, whole))
                * f.plainness desc, length(f.name), f.food_id
            limit ?""";

    private final AgroalDataSource dataSource;

    FoodSearchQuery(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<String> search(String query, int limit) {
        List<String> words = words(query);
        if (words.isEmpty()) {
            return List.of();
        }
        try (Connection connection = dataSource.getConnection()) {
            Map<String, List<String>> meant = likenesses(connection, words);
            List<String> all = ranked(connection, words, meant, " & ", limit);
            return all.isEmpty() && words.size() > 1 ? ranked(connection, words, meant, " | ", limit) : all;
        } catch (SQLException failure) {
            throw DatabaseFailure.unavailable();
        }
    }

    private static List<String> words(String query) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(query.toLowerCase(Locale.ROOT));
        while (word.find() && words.size() < MOST_WORDS) {
            String found = word.group();
            words.add(found.length() > LONGEST_WORD ? found.substring(0, LONGEST_WORD) : found);
        }
        return words;
    }

    private static Map<String, List<String>> likenesses(Connection connection, List<String> words) throws SQLException {
        Map<String, List<String>> meant = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(LIKENESSES)) {
            statement.setArray(1, connection.createArrayOf("text", words.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    meant.computeIfAbsent(rows.getString(1), word -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        }
        return meant;
    }

    private static List<String> ranked(
            Connection connection, List<String> words, Map<String, List<String>> meant, String joint, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RANKED)) {
            statement.setString(
                    1, words.stream().map(word -> begun(word, meant)).collect(Collectors.joining(joint)));
            statement.setString(
                    2, words.stream().map(word -> whole(word, meant)).collect(Collectors.joining(" | ")));
            statement.setInt(3, limit);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private static String begun(String word, Map<String, List<String>> meant) {
        List<String> likenesses = meant.get(word);
        if (likenesses != null) {
            return "(" + String.join(" | ", likenesses) + ")";
        }
        return word + (word.length() < SHORT ? ":*A" : ":*");
    }

    private static String whole(String word, Map<String, List<String>> meant) {
        List<String> likenesses = meant.get(word);
        return likenesses == null ? word : String.join(" | ", likenesses);
    }
}
