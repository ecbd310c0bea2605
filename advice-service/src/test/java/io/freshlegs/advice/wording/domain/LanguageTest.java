package io.freshlegs.advice.wording.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    de                          | GERMAN
                    DE                          | GERMAN
                    de-AT                       | GERMAN
                    de-CH-1996                  | GERMAN
                    fr, de;q=0.7, en;q=0.3      | GERMAN
                    en-GB, de;q=0.9             | ENGLISH
                    de;q=0.2, en                | ENGLISH
                    de;q=0, en;q=0.1            | ENGLISH
                    de;q=0                      | ENGLISH
                    fr                          | ENGLISH
                    *                           | ENGLISH
                    """)
    void the_first_preferred_language_there_is_texts_for_is_taken(String header, Language expected) {
        assertThat(Language.preferred(header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "' '", ";", "de;q=2", "de;q=x", "d$", "'de,,'"})
    void a_header_that_cannot_be_read_fails_nothing(String header) {
        assertThat(Language.preferred(header)).isNotNull();
    }

    @Test
    void without_a_header_english_is_spoken() {
        assertThat(Language.preferred(null)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void each_language_has_a_tag_that_names_it() {
        for (Language language : Language.values()) {
            assertThat(Language.ofTag(language.tag())).isEqualTo(language);
        }
        assertThat(Language.GERMAN.tag()).isEqualTo("de");
    }
}
