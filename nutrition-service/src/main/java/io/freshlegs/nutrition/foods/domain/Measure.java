package io.freshlegs.nutrition.foods.domain;

/** A household measure of a food: {@code 1 cup} and the grams in it. */
public record Measure(String name, double grams) {

    /** The measure of a text of the source: one space at a time, a number before each point. */
    public static Measure of(String text, double grams) {
        String name = text.strip().replaceAll("\\s+", " ").replaceAll("(^|[^0-9])\\.([0-9])", "$1" + "0.$2");
        return new Measure(name, grams);
    }
}
