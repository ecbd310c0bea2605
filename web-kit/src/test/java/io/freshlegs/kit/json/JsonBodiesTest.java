package io.freshlegs.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.freshlegs.kit.domain.Violation;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodiesTest {

    private final JsonBodies json = new JsonBodies(StrictJson.mapper());

    record Shoe(
            @Nullable String name,
            @Nullable Double massGrams,
            @Nullable Long version,
            @Nullable Boolean retired,
            @Nullable List<Double> seconds) {}

    @Test
    void absent_and_null_are_unknown_and_0_is_0() {
        assertThat(read("{}")).isEqualTo(new Shoe(null, null, null, null, null));
        assertThat(read("{\"massGrams\": null}").massGrams()).isNull();
        assertThat(read("{\"massGrams\": 0}").massGrams()).isZero();
        assertThat(read("{\"massGrams\": -0}").massGrams()).isZero();
    }

    @Test
    void unknown_properties_are_ignored() {
        assertThat(read("{\"colour\": {\"a\": [1, 2]}, \"name\": \"blue\"}").name())
                .isEqualTo("blue");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"name\": 7}; name",
                "{\"name\": true}; name",
                "{\"name\": {}}; name",
                "{\"massGrams\": \"7\"}; massGrams",
                "{\"massGrams\": \"\"}; massGrams",
                "{\"massGrams\": true}; massGrams",
                "{\"massGrams\": []}; massGrams",
                "{\"version\": 1.5}; version",
                "{\"version\": 99999999999999999999}; version",
                "{\"retired\": 1}; retired",
                "{\"retired\": \"true\"}; retired",
                "{\"seconds\": 1}; seconds",
                "{\"seconds\": [1, \"2\"]}; seconds[1]"
            })
    void a_value_of_another_type_is_named_by_its_path(String body, String field) {
        ProblemException problem = refused(body);
        assertThat(problem.problem()).isEqualTo(Problem.SHOE_INVALID);
        assertThat(problem.errors()).extracting(Violation::field).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"name\": \"a\",}",
                "{'name': 'a'}",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{} {}",
                "{\"massGrams\": NaN}",
                "{\"massGrams\": Infinity}",
                "{\"massGrams\": 01}",
                "{\"massGrams\": 12345678901234567890123456789012345678901}",
                "{\"name\": \"a\nb\"}",
                "\u0000"
            })
    void text_that_is_no_json_is_malformed(String body) {
        assertThat(refused(body).problem()).isEqualTo(Problem.MALFORMED_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"blue\"", "true"})
    void json_that_is_no_object_is_invalid(String body) {
        ProblemException problem = refused(body);
        assertThat(problem.problem()).isEqualTo(Problem.SHOE_INVALID);
        assertThat(problem.errors()).hasSize(1);
    }

    @Test
    void deep_nesting_is_malformed_and_not_a_stack_overflow() {
        String deep = "{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        assertThat(refused(deep).problem()).isEqualTo(Problem.MALFORMED_JSON);
    }

    @Test
    void bytes_that_are_no_utf8_are_malformed() {
        byte[] body = "{\"name\": \"x\"}".getBytes(StandardCharsets.UTF_8);
        body[10] = (byte) 0xff;
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> json.read(body, Shoe.class, Problem.SHOE_INVALID));
        assertThat(problem.problem()).isEqualTo(Problem.MALFORMED_JSON);
    }

    @Test
    void nothing_of_what_was_sent_is_repeated() {
        ProblemException problem = refused("{\"massGrams\": \"my secret\"}");
        assertThat(problem.detail() + problem.errors()).doesNotContain("secret");
    }

    @Test
    void a_batch_is_an_array_below_its_name_of_no_more_than_what_is_allowed() {
        assertThat(json.items(bytes("{\"shoes\": [{}, 7, null]}"), "shoes", 3)).hasSize(3);
        for (String none : List.of("{}", "[]", "{\"shoes\": {}}", "{\"shoes\": null}", "7", "null")) {
            assertThat(refusedBatch(none).problem()).as(none).isEqualTo(Problem.BATCH_INVALID);
        }
        String four = IntStream.range(0, 4).mapToObj(i -> "{}").collect(Collectors.joining(",", "{\"shoes\":[", "]}"));
        assertThat(refusedBatch(four).problem()).isEqualTo(Problem.BATCH_TOO_LARGE);
        assertThat(refusedBatch("{\"shoes\": [").problem()).isEqualTo(Problem.MALFORMED_JSON);
    }

    @Test
    void numbers_are_written_without_a_needless_fraction_and_unknown_is_left_out() {
        assertThat(json.write(new Shoe("blue", 250.0, 3L, null, List.of(0.1, 1e15, 1e300))))
                .isEqualTo(
                        "{\"name\":\"blue\",\"massGrams\":250,\"version\":3,\"seconds\":[0.1,1000000000000000,1.0E300]}");
    }

    private Shoe read(String body) {
        return json.read(bytes(body), Shoe.class, Problem.SHOE_INVALID);
    }

    private ProblemException refused(String body) {
        return catchThrowableOfType(ProblemException.class, () -> read(body));
    }

    private ProblemException refusedBatch(String body) {
        return catchThrowableOfType(ProblemException.class, () -> json.items(bytes(body), "shoes", 3));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
