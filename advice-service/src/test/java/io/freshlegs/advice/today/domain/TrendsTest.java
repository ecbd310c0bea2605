package io.freshlegs.advice.today.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.facts.domain.OptOut;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendsTest {
    private static final LocalDate TODAY = RunnerLog.TODAY;

    @Test
    void a_range_ends_with_it_or_with_today() {
        assertThat(dates(TODAY.minusDays(3), TODAY.minusDays(2)))
                .containsExactly(TODAY.minusDays(3), TODAY.minusDays(2));
        assertThat(dates(TODAY.minusDays(1), TODAY.plusDays(2))).containsExactly(TODAY.minusDays(1), TODAY);
    }

    private static List<LocalDate> dates(LocalDate from, LocalDate to) {
        return Trends.between(RunnerLog.empty().facts(), from, to, TODAY).stream()
                .map(TrendDay::date)
                .toList();
    }

    @Test
    void the_poorest_load_of_a_day_is_its_quality_and_only_a_fact_makes_a_rest_day_certain() {
        RunnerLog log = RunnerLog.empty()
                .with(ProfileBuilder.man().heartRates(50, 190))
                .run(6, 60, run -> run.histogram(Map.of(150, 3600)))
                .run(5, 60, run -> run.exertion(4))
                .run(5, 60, run -> run.hour(18).histogram(Map.of(150, 3600)))
                .run(4, 60, run -> run)
                .checkIn(3, null, null);

        assertThat(Trends.between(log.facts(), TODAY.minusDays(7), TODAY, TODAY))
                .extracting(TrendDay::loadQuality)
                .containsExactly("unknown", "high", "medium", "low", "high", "low", "low", "low");
    }

    @Test
    void carbohydrate_is_left_out_when_it_is_not_wanted() {
        RunnerLog wanted = RunnerLog.empty().with(ProfileBuilder.man()).closedFoodDay(0, 90, 300, 10);
        RunnerLog declined = RunnerLog.empty()
                .with(ProfileBuilder.man().without(OptOut.CARBOHYDRATE))
                .closedFoodDay(0, 90, 300, 10);

        assertThat(today(wanted).carbohydrateGrams()).isEqualTo(300);
        assertThat(today(wanted).carbohydrateTargetLowGrams()).isEqualTo(3 * 72.0);
        assertThat(today(declined).carbohydrateGrams()).isNull();
        assertThat(today(declined).carbohydrateTargetLowGrams()).isNull();
    }

    private static TrendDay today(RunnerLog log) {
        return Trends.between(log.facts(), TODAY, TODAY, TODAY).get(0);
    }
}
