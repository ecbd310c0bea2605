package io.freshlegs.advice;

import com.tngtech.archunit.core.domain.JavaClass;
import io.freshlegs.advice.ranking.domain.Ramp;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The numbers that rules are made of, as the constants of their classes have them. */
final class ScienceNumbers {

    /** Whether a rule reads less than its whole package: three rules live in fuelling. */
    private static final Map<String, Predicate<String>> IN_FUELLING = Map.of(
            "CARBOHYDRATE", name -> name.startsWith("Carbohydrate") || name.equals("TrainingLoadClass"),
            "PROTEIN", name -> name.startsWith("Protein") || name.equals("RunnerFood"),
            "ELECTROLYTES", name -> name.startsWith("Electrolyte") || name.equals("SweatRate"),
            "ENERGY", name -> name.startsWith("Energy"));

    /** Not of a rule's science: tolerances of arithmetic, sizes of tables, lengths of lists. */
    private static final List<String> OF_PROGRAMS = List.of("BORDER_TOLERANCE", "LENGTH", "MOST_SENTENCES", "WEEK");

    private ScienceNumbers() {}

    /** Whether a class belongs to a section of the document, by the package of the section and the class's name. */
    static boolean belongs(JavaClass type, String section, String packageName) {
        return type.getPackageName().equals(packageName)
                && IN_FUELLING.getOrDefault(section, any -> true).test(outermost(type));
    }

    /** The rows {@code | number | value | class |} of a class. */
    static Stream<String> rows(JavaClass type) {
        Class<?> reflected = type.reflect();
        Stream<String> constants = Arrays.stream(reflected.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .filter(field -> !OF_PROGRAMS.contains(field.getName()))
                .flatMap(field -> value(field, null).map(value -> row(field.getName(), value, type)).stream());
        return Stream.concat(constants, reflected.isEnum() ? ofConstants(reflected, type) : Stream.empty());
    }

    private static Stream<String> ofConstants(Class<?> type, JavaClass named) {
        return Arrays.stream(type.getEnumConstants())
                .flatMap(constant -> Arrays.stream(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers())
                                && field.getType().isPrimitive())
                        .flatMap(field ->
                                value(field, constant)
                                        .map(value -> row(constant + ", " + field.getName(), value, named))
                                        .stream()));
    }

    private static String row(String name, String value, JavaClass type) {
        return "| " + name.toLowerCase(Locale.ROOT).replace('_', ' ') + " | " + value + " | `" + outermost(type)
                + "` |";
    }

    private static Optional<String> value(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return worded(field.get(owner));
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Optional<String> worded(Object value) {
        if (value instanceof Ramp ramp) {
            return Optional.of("from " + plain(ramp.fromSeverity()) + " at " + plain(ramp.fromValue()) + " to "
                    + plain(ramp.toSeverity()) + " at " + plain(ramp.toValue()));
        }
        if (value instanceof Duration duration) {
            return Optional.of(
                    duration.toDays() > 1 ? duration.toDays() + " days" : plain(duration.toSeconds() / 60.0) + " min");
        }
        if (value instanceof double[] values) {
            return Optional.of(String.join(
                    ", ", Arrays.stream(values).mapToObj(ScienceNumbers::plain).toList()));
        }
        return value instanceof Number number ? Optional.of(plain(number.doubleValue())) : Optional.empty();
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String outermost(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replaceFirst("\\$.*", "");
    }
}
