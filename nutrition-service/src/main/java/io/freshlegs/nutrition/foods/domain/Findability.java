package io.freshlegs.nutrition.foods.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a food wants to be found: which of its words lead, and how plain it is.
 *
 * <p>A name is a list of parts from the general to the special. The first part leads; where it only names a shelf
 * ("Beverages, coffee, brewed"), the second leads too. Plain food comes before what is made of it: a raw or cooked
 * food of few words before soups, baby food, brands and imports.
 *
 * @param leading the words that say what it is
 * @param kind the next part
 * @param rest all further parts
 * @param plainness above 0; a food twice as plain counts twice as much
 */
public record Findability(String leading, String kind, String rest, double plainness) {

    private static final Set<String> SHELVES = Set.of(
            "beverages",
            "beverage",
            "cereals",
            "cereals ready-to-eat",
            "fish",
            "crustaceans",
            "mollusks",
            "spices",
            "nuts",
            "seeds",
            "game meat",
            "alcoholic beverage",
            "leavening agents",
            "sweeteners",
            "candies",
            "snacks");
    private static final Pattern BRAND = Pattern.compile(
            "\\b[A-Z]\\w+'s\\b|Mills|Quaker|Kellogg|Kraft|Nestle|Gerber|Post|Silk|Kashi|Ralston|Vitasoy|Nasoya|Hershey"
                    + "|Keebler|Lipton|Arizona|Snapple|Nestea|Worthington|Morningstar|Archway|Mars\\b|Heinz|Prego"
                    + "|malt-o-meal|tropicana|minute maid|imported|New Zealand|Australian");
    private static final Pattern TREATED = Pattern.compile(
            "\\b(canned|frozen|dried|dehydrated|powder|concentrate|sprouted|imitation|substitute|formulated|mix|with salt"
                    + "|unprepared|instant|dry|fermented|stir-fried|parboiled|immature|chilled|flavored)\\b");

    private static final double EVERYDAY = 2.0;
    private static final double ODD = 0.3;
    private static final double MADE = 0.55;
    private static final double OF_A_BRAND = 0.5;
    private static final double OF_A_TREATMENT = 0.8;
    private static final double PER_WORD = 0.06;

    /**
     * @param alsoCalled further words for one of the few foods most people mean, or none; null for any other food
     */
    public static Findability of(Food food, @Nullable String alsoCalled) {
        List<String> parts = Arrays.asList(food.name().split(", "));
        int leading = parts.size() > 1 && SHELVES.contains(parts.get(0).toLowerCase(Locale.ROOT)) ? 2 : 1;
        double plainness = 1 / (1 + PER_WORD * food.name().split("[ ,]+").length);
        plainness *= alsoCalled != null ? EVERYDAY : 1;
        plainness *= FoodGroup.isOdd(food.foodId()) ? ODD : 1;
        plainness *= FoodGroup.isMade(food.foodId()) ? MADE : 1;
        plainness *= BRAND.matcher(food.name()).find() ? OF_A_BRAND : 1;
        plainness *= TREATED.matcher(food.name()).find() ? OF_A_TREATMENT : 1;
        return new Findability(
                joined(parts, 0, leading) + (alsoCalled == null ? "" : " " + alsoCalled),
                joined(parts, leading, leading + 1),
                joined(parts, leading + 1, parts.size()),
                plainness);
    }

    private static String joined(List<String> parts, int from, int to) {
        int end = Math.min(to, parts.size());
        return from >= end ? "" : String.join(" ", parts.subList(from, end));
    }
}
