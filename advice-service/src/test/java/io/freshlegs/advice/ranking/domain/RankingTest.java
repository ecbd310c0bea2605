package io.freshlegs.advice.ranking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void each_border_of_the_words_belongs_to_the_stronger_one() {
        assertThat(Likelihood.ofPriority(0.6)).isEqualTo(Likelihood.LIKELY);
        assertThat(Likelihood.ofPriority(0.35)).isEqualTo(Likelihood.POSSIBLE);
        assertThat(Likelihood.ofPriority(0.349)).isEqualTo(Likelihood.LESS_LIKELY);
        assertThat(Confidence.ofCoverage(0.9)).isEqualTo(Confidence.HIGH);
        assertThat(Confidence.ofCoverage(0.7)).isEqualTo(Confidence.MEDIUM);
        assertThat(Confidence.ofCoverage(0.699)).isEqualTo(Confidence.LOW);
        assertThat(FindingState.ofSeverity(0.5)).isEqualTo(FindingState.CONTRIBUTING);
        assertThat(FindingState.ofSeverity(0.2)).isEqualTo(FindingState.WATCH);
        assertThat(FindingState.ofSeverity(0.199)).isEqualTo(FindingState.OK);
    }

    @Test
    void half_the_data_and_a_priority_of_0_15_are_enough_for_a_rank() {
        assertThat(factor(CauseCode.SLEEP, 0.15, 0.5).isRanked()).isTrue();
        assertThat(factor(CauseCode.SLEEP, 0.149, 0.5).isRanked()).isFalse();
        assertThat(factor(CauseCode.SLEEP, 0.15, 0.499).isRanked()).isFalse();
    }

    @Test
    void priority_decides_and_what_is_equal_to_four_decimals_stands_in_the_order_of_causes() {
        Factor shoes = factor(CauseCode.SHOES, 0.5, 1);
        Factor sleep = factor(CauseCode.SLEEP, 0.4, 1);
        Factor iron = factor(CauseCode.IRON, 0.500_04, 1);

        assertThat(Ranking.rank(List.of(sleep, shoes, iron), Function.identity()))
                .containsExactly(iron, shoes, sleep);
        Factor recovery = factor(CauseCode.RECOVERY, 0.5, 1);
        assertThat(Ranking.rank(List.of(iron, recovery), Function.identity()))
                .as("0.50004 is 0.5000")
                .containsExactly(recovery, iron);
        assertThat(Ranking.rank(List.of(recovery, factor(CauseCode.IRON, 0.500_06, 1)), Function.identity()))
                .as("0.50006 is 0.5001")
                .extracting(Factor::code)
                .containsExactly(CauseCode.IRON, CauseCode.RECOVERY);
    }

    @Test
    void every_source_is_cited_by_name_and_year_or_says_that_it_is_a_rule_of_thumb() {
        for (Source source : Source.values()) {
            assertThat(source.citation()).matches(".+ \\d{4}.*|Freshlegs rule of thumb: .+");
        }
    }

    private static Factor factor(CauseCode code, double severity, double coverage) {
        return new Factor(code, severity, Evidence.A, 1, coverage);
    }
}
