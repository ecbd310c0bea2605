package io.freshlegs.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.dashboard.web.Colour.Vision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the colours of the design against WCAG 2.2 AA and against the common kinds of colour blindness. */
class TokenContrastTest {

    private static final Path TOKENS = Path.of("src/main/resources/web/app/design/tokens.css");
    private static final Pattern PAIR = Pattern.compile("--([\\w-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");

    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;
    /** So far apart that two lines of one chart are not taken for each other at a glance. */
    private static final double APART = 25;

    private static final int CHART_COLOURS = 5;
    private static final List<String> STATES = List.of("contributing", "watch", "ok", "unknown", "na", "danger");
    private static final List<String> GROUNDS = List.of("page", "surface", "surface-raised", "surface-sunken");

    private enum Theme {
        LIGHT,
        DARK
    }

    static Stream<Arguments> texts() {
        Stream<String[]> onGrounds = Stream.of("ink", "ink-soft", "accent", "accent-strong")
                .flatMap(ink -> GROUNDS.stream().map(ground -> new String[] {ink, ground}));
        Stream<String[]> states = STATES.stream()
                .flatMap(state -> Stream.of(
                        new String[] {state + "-ink", state + "-wash"},
                        new String[] {state + "-ink", "surface"},
                        new String[] {state + "-ink", "surface-sunken"}));
        Stream<String[]> others = Stream.of(
                new String[] {"on-accent", "accent"},
                new String[] {"on-accent", "accent-strong"},
                new String[] {"ink", "accent-soft"},
                new String[] {"ink", "danger-wash"},
                new String[] {"accent-strong", "accent-soft"},
                new String[] {"accent", "accent-soft"},
                new String[] {"page", "ink"},
                new String[] {"chart-text", "surface"});
        return inBothThemes(Stream.of(onGrounds, states, others).flatMap(pairs -> pairs));
    }

    static Stream<Arguments> graphics() {
        Stream<String[]> states = STATES.stream()
                .flatMap(state -> Stream.of(
                        new String[] {state + "-mark", "surface"}, new String[] {state + "-mark", "surface-sunken"}));
        Stream<String[]> charts =
                IntStream.rangeClosed(1, CHART_COLOURS).mapToObj(index -> new String[] {"chart-" + index, "surface"});
        Stream<String[]> controls = Stream.of(
                new String[] {"line-strong", "surface"},
                new String[] {"line-strong", "surface-raised"},
                new String[] {"focus", "page"},
                new String[] {"focus", "surface"},
                new String[] {"accent", "surface-sunken"});
        return inBothThemes(Stream.of(states, charts, controls).flatMap(pairs -> pairs));
    }

    private static Stream<Arguments> inBothThemes(Stream<String[]> pairs) {
        return pairs.flatMap(pair -> Stream.of(Theme.values()).map(theme -> Arguments.of(pair[0], pair[1], theme)));
    }

    static Stream<Arguments> seriesAndVisions() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Stream.of(Vision.values())
                        .flatMap(vision -> IntStream.rangeClosed(1, CHART_COLOURS)
                                .boxed()
                                .flatMap(one -> IntStream.rangeClosed(one + 1, CHART_COLOURS)
                                        .mapToObj(other -> Arguments.of(one, other, vision, theme)))));
    }

    @ParameterizedTest(name = "{0} on {1}, {2}")
    @MethodSource("texts")
    void text_can_be_read(String ink, String ground, Theme theme) throws IOException {
        Map<String, Colour> colours = colours(theme);

        assertThat(of(colours, ink).contrast(of(colours, ground))).isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest(name = "{0} on {1}, {2}")
    @MethodSource("graphics")
    void bars_lines_and_edges_stand_out(String mark, String ground, Theme theme) throws IOException {
        Map<String, Colour> colours = colours(theme);

        assertThat(of(colours, mark).contrast(of(colours, ground))).isGreaterThanOrEqualTo(GRAPHICS);
    }

    @ParameterizedTest(name = "{0} and {1}, {2}, {3}")
    @MethodSource("seriesAndVisions")
    void lines_of_a_chart_are_told_apart_by_every_eye(int one, int other, Vision vision, Theme theme)
            throws IOException {
        Map<String, Colour> colours = colours(theme);
        Colour first = vision.see(of(colours, "chart-" + one));
        Colour second = vision.see(of(colours, "chart-" + other));

        assertThat(first.distance(second)).isGreaterThanOrEqualTo(APART);
    }

    private static Colour of(Map<String, Colour> colours, String token) {
        assertThat(colours).as("the colours of tokens.css").containsKey(token);
        return colours.get(token);
    }

    private static Map<String, Colour> colours(Theme theme) throws IOException {
        Map<String, Colour> colours = new HashMap<>();
        Matcher pairs = PAIR.matcher(Files.readString(TOKENS));
        while (pairs.find()) {
            colours.put(pairs.group(1), Colour.ofHex(pairs.group(theme == Theme.LIGHT ? 2 : 3)));
        }
        return colours;
    }
}
