package io.freshlegs.advice.wording.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.freshlegs.advice.facts.domain.Symptom;
import io.freshlegs.advice.fuelling.domain.RunnerFood;
import io.freshlegs.advice.ranking.domain.CauseCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void numbers_are_rounded_half_up_without_trailing_zeros() {
        assertThat(render("{n}", 2.5)).isEqualTo("3");
        assertThat(render("{n}", -0.4)).isEqualTo("0");
        assertThat(render("{n}", -44.5)).isEqualTo("−45");
        assertThat(render("{n:1}", 1.25)).isEqualTo("1.3");
        assertThat(render("{n:1}", 3.0)).isEqualTo("3");
        assertThat(render("{n:2}", 1.4)).isEqualTo("1.4");
        assertThat(render("{n}", 100)).isEqualTo("100");
    }

    @Test
    void one_is_singular_and_everything_else_plural() {
        assertThat(render("{n:word} {n|day|days}", 1)).isEqualTo("one day");
        assertThat(render("{n:word} {n|day|days}", 0)).isEqualTo("no days");
        assertThat(render("{n:word} {n|day|days}", 13)).isEqualTo("13 days");
    }

    @Test
    void times_and_dates_read_as_people_say_them() {
        assertThat(render("{n:hm}", 402)).isEqualTo("6 h 42 min");
        assertThat(render("{n:hm}", 419.7)).isEqualTo("7 h");
        assertThat(render("{n:date}", LocalDate.of(2026, 11, 3))).isEqualTo("3 November");
        assertThat(render("{n:weekday}", LocalDate.of(2026, 11, 23))).isEqualTo("Monday");
        assertThat(render("{n:time}", LocalTime.of(8, 5))).isEqualTo("08:05");
    }

    @Test
    void a_text_that_is_not_there_or_lacks_a_value_is_an_error() {
        assertThatThrownBy(() -> Wording.ENGLISH.text(Message.of("no.such.key")))
                .hasMessageContaining("no.such.key");
        assertThatThrownBy(() -> render("{other}", 1)).hasMessageContaining("other");
        assertThatThrownBy(() -> Template.of("broken", "{never closed")).hasMessageContaining("broken");
        assertThatThrownBy(() -> Wording.in(Locale.forLanguageTag("tlh"))).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void every_cause_symptom_and_food_has_a_name() {
        for (CauseCode code : CauseCode.values()) {
            assertThat(Wording.ENGLISH.knows("cause." + code + ".title"))
                    .as(code.name())
                    .isTrue();
            assertThat(Wording.ENGLISH.knows("cause." + code + ".name"))
                    .as(code.name())
                    .isTrue();
        }
        for (Symptom symptom : Symptom.values()) {
            assertThat(Wording.ENGLISH.knows("symptom." + symptom.code()))
                    .as(symptom.code())
                    .isTrue();
        }
        for (RunnerFood food : RunnerFood.values()) {
            assertThat(Wording.ENGLISH.knows("food." + food.name()))
                    .as(food.name())
                    .isTrue();
        }
    }

    @Test
    void every_language_has_the_same_texts_with_the_same_values() throws IOException {
        Properties english = texts("en");
        Properties german = texts("de");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(german.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void german_writes_its_own_decimals_dates_and_plurals() {
        StringBuilder text = new StringBuilder();
        Wording german = Wording.in(Locale.GERMAN);

        Template.of("test", "{n:1} {n|Tag|Tage}, {on:weekday}, {on:date}")
                .render(Message.of("test", "n", 2.5, "on", LocalDate.of(2026, 3, 4)), german, text);

        assertThat(text).hasToString("2,5 Tage, Mittwoch, 4. März");
    }

    @Test
    void no_text_names_a_disease_diagnoses_or_frightens() throws IOException {
        Properties texts = texts("en");

        assertThat(texts).hasSizeGreaterThan(200);
        texts.forEach((key, text) -> assertThat(text.toString().toLowerCase(Locale.ROOT))
                .as(key.toString())
                .doesNotContain(
                        "deficien",
                        "anaemi",
                        "overtrain",
                        "injury risk",
                        "thrombos",
                        "disease",
                        "diagnos",
                        "supplement",
                        "you are ill",
                        "syndrome",
                        "%d"));
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream file = WordingTest.class.getResourceAsStream("messages_" + language + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{(\\w+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String render(String pattern, Object value) {
        StringBuilder text = new StringBuilder();
        Template.of("test", pattern).render(Message.of("test", "n", value), Wording.ENGLISH, text);
        return text.toString();
    }
}
