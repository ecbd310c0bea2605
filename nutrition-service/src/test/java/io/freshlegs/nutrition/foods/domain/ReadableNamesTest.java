package io.freshlegs.nutrition.foods.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadableNamesTest {

    private final ReadableNames names = ReadableNames.of(List.of(
            "# a comment",
            "",
            "CKD=cooked",
            "BLD=boiled",
            "WO/=without",
            "W/=with",
            "&=and",
            "LN&FAT=lean and fat",
            "RED FAT=reduced fat",
            "CAMPBELL'S=Campbell's"));

    @Test
    void abbreviations_are_written_out_and_commas_get_their_space() {
        assertThat(names.of("LENTILS,MATURE SEEDS,CKD,BLD,WO/SALT"))
                .isEqualTo("Lentils, mature seeds, cooked, boiled, without salt");
    }

    @Test
    void a_phrase_is_read_before_its_words() {
        assertThat(names.of("MILK,RED FAT,RED,MEAT&SKN,LN&FAT,1/8\"FAT"))
                .isEqualTo("Milk, reduced fat, red, meat and skn, lean and fat, 1/8\" fat");
    }

    @Test
    void names_keep_their_capital_letter_and_unknown_words_stay() {
        assertThat(names.of("CAMPBELL'S XYZ  W/ SALT")).isEqualTo("Campbell's xyz with salt");
    }
}
