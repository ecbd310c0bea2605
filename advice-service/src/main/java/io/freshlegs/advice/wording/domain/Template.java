package io.freshlegs.advice.wording.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of one language, taken apart once. Between braces stands the name of a value and what to do with it:
 *
 * <ul>
 *   <li>{@code {grams}} as it is, numbers as whole ones; {@code {grams:1}} at most so many decimals, HALF_UP
 *   <li>{@code {days|day|days}} the first word for exactly one, the second otherwise
 *   <li>{@code {days:word}} small whole numbers as words; {@code {minutes:hm}} as hours and minutes
 *   <li>{@code {when:weekday}}, {@code {when:date}}, {@code {end:time}} for local dates and times
 * </ul>
 */
final class Template {
    private final String key;
    private final List<Piece> pieces;

    private Template(String key, List<Piece> pieces) {
        this.key = key;
        this.pieces = pieces;
    }

    /** A stretch of text, or the name of a value with its format or its two words. */
    private record Piece(
            @Nullable String text,
            @Nullable String name,
            String format,
            @Nullable String singular,
            @Nullable String plural) {}

    static Template of(String key, String pattern) {
        List<Piece> pieces = new ArrayList<>();
        int position = 0;
        while (position < pattern.length()) {
            int open = pattern.indexOf('{', position);
            if (open < 0) {
                pieces.add(new Piece(pattern.substring(position), null, "", null, null));
                break;
            }
            if (open > position) {
                pieces.add(new Piece(pattern.substring(position, open), null, "", null, null));
            }
            int close = pattern.indexOf('}', open);
            if (close < 0) {
                throw new IllegalStateException("The text " + key + " opens a brace and does not close it");
            }
            pieces.add(placeholder(pattern.substring(open + 1, close)));
            position = close + 1;
        }
        return new Template(key, List.copyOf(pieces));
    }

    private static Piece placeholder(String inside) {
        int bar = inside.indexOf('|');
        if (bar >= 0) {
            int second = inside.indexOf('|', bar + 1);
            return new Piece(
                    null,
                    inside.substring(0, bar),
                    "",
                    inside.substring(bar + 1, second),
                    inside.substring(second + 1));
        }
        int colon = inside.indexOf(':');
        return colon < 0
                ? new Piece(null, inside, "0", null, null)
                : new Piece(null, inside.substring(0, colon), inside.substring(colon + 1), null, null);
    }

    /** Appends the sentence with the message's values. */
    void render(Message message, Wording wording, StringBuilder to) {
        for (Piece piece : pieces) {
            if (piece.text() != null) {
                to.append(piece.text());
            } else {
                Object value = message.values().get(piece.name());
                if (value == null) {
                    throw new IllegalStateException("The text " + key + " needs a value for " + piece.name());
                }
                append(piece, value, wording, to);
            }
        }
    }

    private static void append(Piece piece, Object value, Wording wording, StringBuilder to) {
        if (piece.singular() != null && piece.plural() != null) {
            to.append(isOne(value) ? piece.singular() : piece.plural());
        } else if (value instanceof Message inner) {
            to.append(wording.text(inner));
        } else if (value instanceof Number number) {
            to.append(number(piece.format(), number, wording));
        } else if (value instanceof LocalDate date) {
            to.append(piece.format().equals("weekday") ? wording.weekday(date) : wording.date(date));
        } else if (value instanceof LocalTime time) {
            to.append(twoDigits(time.getHour())).append(':').append(twoDigits(time.getMinute()));
        } else {
            to.append(value);
        }
    }

    private static boolean isOne(Object value) {
        return value instanceof Number number && Math.round(number.doubleValue()) == 1;
    }

    private static String number(String format, Number number, Wording wording) {
        return switch (format) {
            case "word" -> wording.numberWord((int) Math.round(number.doubleValue()));
            case "hm" -> hoursAndMinutes(Math.round(number.doubleValue()));
            default -> decimals(number.doubleValue(), format.charAt(0) - '0', wording.decimalSeparator());
        };
    }

    private static String decimals(double value, int most, String separator) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(most, RoundingMode.HALF_UP);
        String digits = (rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString();
        return digits.replace("-", "−").replace(".", separator);
    }

    private static String hoursAndMinutes(long minutes) {
        long rest = minutes % 60;
        return rest == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + rest + " min";
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
