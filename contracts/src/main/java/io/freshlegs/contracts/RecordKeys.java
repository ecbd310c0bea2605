package io.freshlegs.contracts;

import java.time.LocalDate;
import java.util.UUID;

/** How the keys of the topics are formed: the athlete id, a slash, and what names the record within the athlete. */
public final class RecordKeys {

    /** Divides the athlete id, which never holds it, from the rest. */
    public static final char SEPARATOR = '/';

    private RecordKeys() {}

    /** {@code <athleteId>/<workoutId>}. */
    public static String workout(String athleteId, UUID workoutId) {
        return key(athleteId, workoutId.toString());
    }

    /** {@code <athleteId>/<source>/<date>}. */
    public static String wellness(String athleteId, String source, LocalDate date) {
        return key(athleteId, source + SEPARATOR + date);
    }

    /** {@code <athleteId>/<mealId>}. */
    public static String meal(String athleteId, UUID mealId) {
        return key(athleteId, mealId.toString());
    }

    /** {@code <athleteId>/<date>}. */
    public static String foodDay(String athleteId, LocalDate date) {
        return key(athleteId, date.toString());
    }

    /** {@code <athleteId>/<date>}. */
    public static String advice(String athleteId, LocalDate date) {
        return key(athleteId, date.toString());
    }

    /**
     * The athlete id in a key.
     *
     * @throws IllegalArgumentException when the key has no athlete id or nothing after it
     */
    public static String athleteId(String key) {
        return key.substring(0, separatorOf(key));
    }

    /**
     * What names the record within its athlete.
     *
     * @throws IllegalArgumentException when the key has no athlete id or nothing after it
     */
    public static String withinAthlete(String key) {
        return key.substring(separatorOf(key) + 1);
    }

    private static int separatorOf(String key) {
        int separator = key.indexOf(SEPARATOR);
        if (separator < 1 || separator == key.length() - 1) {
            throw new IllegalArgumentException("A record key is <athleteId>/<record>");
        }
        return separator;
    }

    private static String key(String athleteId, String withinAthlete) {
        if (athleteId.isEmpty() || athleteId.indexOf(SEPARATOR) >= 0) {
            throw new IllegalArgumentException("An athlete id is not empty and holds no " + SEPARATOR);
        }
        return athleteId + SEPARATOR + withinAthlete;
    }
}
