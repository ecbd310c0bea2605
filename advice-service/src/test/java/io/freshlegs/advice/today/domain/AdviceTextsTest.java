package io.freshlegs.advice.today.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.GuideStories;
import io.freshlegs.advice.RandomLogs;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.ranking.domain.FindingState;
import io.freshlegs.advice.wording.domain.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text of every story and of many random logs, read in both languages against the house rules of wording. */
class AdviceTextsTest {
    private static final int LOGS = 150;

    private static final Map<String, List<String>> FORBIDDEN = Map.of(
            "en",
            List.of(
                    "deficien",
                    "anaemi",
                    "anemi",
                    "overtrain",
                    "injury risk",
                    "risk of injury",
                    "diagnos",
                    "supplement",
                    "disease",
                    "syndrome",
                    "thrombos",
                    "arter",
                    "pathologic",
                    "you are ill",
                    "dose",
                    "tablet",
                    "pill"),
            "de",
            List.of(
                    "mangel",
                    "anämie",
                    "blutarm",
                    "übertrain",
                    "verletzungsrisiko",
                    "diagnos",
                    "ergänzungsmittel",
                    "krankheit",
                    "syndrom",
                    "thrombos",
                    "arterie",
                    "krankhaft",
                    "du bist krank",
                    "dosis",
                    "tablette"));

    /** Open placeholders, values that never got one, numbers nobody rounded, a minus that is a hyphen. */
    private static final Pattern UNFINISHED =
            Pattern.compile("[{}]|\\bnull\\b|NaN|Infinity|\\d[.,]\\d{3}|\\dE\\d|(^|\\s)-\\d|  |\\.\\.|\\s[.,;:]");

    private static final Map<String, Pattern> FOREIGN_DECIMAL =
            Map.of("en", Pattern.compile("\\d,\\d"), "de", Pattern.compile("\\d\\.\\d"));

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void no_text_uses_a_forbidden_word_or_is_unfinished(String language) {
        Pattern foreign = Objects.requireNonNull(FOREIGN_DECIMAL.get(language));
        List<String> forbidden = Objects.requireNonNull(FORBIDDEN.get(language));
        eachAdvice(
                language,
                (advice, name) -> texts(advice).forEach((where, text) -> {
                    assertThat(text.toLowerCase(Locale.ROOT))
                            .as("%s %s", name, where)
                            .doesNotContain(forbidden);
                    assertThat(text).as("%s %s", name, where).isNotBlank().doesNotContainPattern(UNFINISHED);
                    assertThat(text).as("%s %s", name, where).doesNotContainPattern(foreign);
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void sentences_begin_large_and_end_with_a_full_stop(String language) {
        eachAdvice(language, (advice, name) -> {
            List<String> sentences =
                    new ArrayList<>(List.of(advice.headline(), advice.training().text()));
            advice.flags().forEach(flag -> sentences.add(flag.text()));
            advice.causes().forEach(cause -> sentences.add(cause.explanation()));
            advice.fine().forEach(fine -> sentences.add(fine.explanation()));
            advice.notEnoughData().forEach(lacking -> sentences.add(lacking.how()));
            for (String sentence : sentences) {
                assertThat(sentence).as(name).matches("(?s)^[\\p{Lu}\\d].*\\.$");
            }
        });
    }

    @Test
    void whatever_contributes_is_said_to_contribute_perhaps_and_never_for_certain() {
        eachAdvice(
                "en",
                (advice, name) -> advice.causes().stream()
                        .filter(cause -> cause.state() == FindingState.CONTRIBUTING)
                        .forEach(cause -> assertThat(cause.explanation())
                                .as("%s %s", name, cause.code())
                                .contains("may be contributing")));
        eachAdvice(
                "de",
                (advice, name) -> advice.causes().stream()
                        .filter(cause -> cause.state() == FindingState.CONTRIBUTING)
                        .forEach(cause -> assertThat(cause.explanation())
                                .as("%s %s", name, cause.code())
                                .contains("dazu beitragen")));
    }

    @Test
    void every_cause_comes_with_a_number_its_threshold_its_window_and_a_source() {
        eachAdvice(
                "en",
                (advice, name) -> assertThat(advice.causes()).allSatisfy(cause -> {
                    assertThat(cause.sources()).as("%s %s", name, cause.code()).isNotEmpty();
                    assertThat(cause.facts()).as("%s %s", name, cause.code()).anySatisfy(fact -> {
                        assertThat(fact.threshold()).isNotNull();
                        assertThat(fact.window()).isNotNull();
                    });
                }));
    }

    private static void eachAdvice(String language, BiConsumer<Advice, String> check) {
        Wording wording = Wording.in(Locale.forLanguageTag(language));
        AdviceMoment today = AdviceMoment.endOf(RunnerLog.TODAY);
        GuideStories.all().forEach((name, log) -> check.accept(AdviceEngine.advise(log.facts(), today, wording), name));
        long first = RandomLogs.firstSeed();
        for (long seed = first; seed < first + LOGS; seed++) {
            RunnerLog log = new RandomLogs(seed).next(RunnerLog.TODAY);
            check.accept(AdviceEngine.advise(log.facts(), today, wording), "seed " + seed);
        }
    }

    /** Every text of an advice by where it stands. */
    private static Map<String, String> texts(Advice advice) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("headline", advice.headline());
        texts.put("training", advice.training().text());
        advice.flags().forEach(flag -> texts.put("flag " + flag.code(), flag.text()));
        for (Advice.Cause cause : advice.causes()) {
            texts.put(cause.code() + " title", cause.title());
            texts.put(cause.code() + " explanation", cause.explanation());
            put(texts, cause.code() + " action", cause.action());
            put(texts, cause.code() + " counterfactual", cause.counterfactual());
        }
        advice.fine().forEach(fine -> texts.put(fine.code() + " fine", fine.explanation()));
        for (Advice.NotEnoughData lacking : advice.notEnoughData()) {
            texts.put(lacking.code() + " missing", lacking.missing());
            texts.put(lacking.code() + " how", lacking.how());
        }
        put(texts, "iron timing", advice.iron().timing());
        put(texts, "during run", advice.carbohydrate().duringRun());
        put(texts, "after run", advice.carbohydrate().afterRun());
        advice.protein().suggestions().forEach(food -> texts.put("protein " + food.foodId(), food.name()));
        advice.iron().suggestions().forEach(food -> texts.put("iron " + food.foodId(), food.name()));
        return texts;
    }

    private static void put(Map<String, String> texts, String where, @Nullable String text) {
        if (text != null) {
            texts.put(where, text);
        }
    }
}
