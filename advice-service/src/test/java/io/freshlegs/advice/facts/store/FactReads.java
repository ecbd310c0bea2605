package io.freshlegs.advice.facts.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.application.RecordedFacts;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.FoodDayFact;
import io.freshlegs.advice.facts.domain.FoodSum;
import io.freshlegs.advice.facts.domain.MealFact;
import io.freshlegs.advice.today.domain.AdviceEngine;
import io.freshlegs.advice.today.domain.AdviceMoment;
import io.freshlegs.kit.domain.AthleteId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The reads of the fact table for tests that run without the container, and what holds of what they read at any time. */
public final class FactReads {

    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);
    private static final LocalDate FAR_AHEAD = LocalDate.of(9999, 12, 31);

    private FactReads() {}

    public static RecordedFacts of(DataSource dataSource) {
        return new FactTable(dataSource, 12);
    }

    /**
     * The sums of every athlete are what their facts sum to, and the advice of their last days is the same read from sums as
     * from every single meal. Tests call this when they are through.
     */
    public static void requireSumsOfFacts(DataSource dataSource) {
        RecordedFacts reads = of(dataSource);
        for (String known : athletes(dataSource)) {
            AthleteId athlete = AthleteId.of(known);
            RecordedFacts.Days singly =
                    reads.of(athlete, new RecordedFacts.Window(LONG_AGO, FAR_AHEAD, LONG_AGO, LONG_AGO));
            RecordedFacts.Days summed =
                    reads.of(athlete, new RecordedFacts.Window(LONG_AGO, FAR_AHEAD, LONG_AGO, FAR_AHEAD));
            assertThat(singly.foodSums()).isEmpty();
            assertThat(summed.foodSums()).as("sums of %s", known).containsExactlyInAnyOrderElementsOf(sumsOf(singly));
            adviceIsTheSame(reads, athlete, singly);
        }
    }

    private static void adviceIsTheSame(RecordedFacts reads, AthleteId athlete, RecordedFacts.Days singly) {
        LocalDate last = singly.meals().stream()
                .map(MealFact::localDate)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (last == null) {
            return;
        }
        for (LocalDate day = last; day.isBefore(last.plusDays(7)); day = day.plusDays(1)) {
            AdviceMoment moment = AdviceMoment.endOf(day);
            RecordedFacts.Days asRead = reads.of(athlete, windowOf(day));
            assertThat(AdviceEngine.advise(facts(asRead), moment))
                    .as("advice of %s on %s", athlete.value(), day)
                    .isEqualTo(AdviceEngine.advise(facts(singly), moment));
        }
    }

    /** The days that the advice of a day is computed from. */
    public static RecordedFacts.Window windowOf(LocalDate day) {
        return new RecordedFacts.Window(
                day.minusDays(AdviceEngine.LOOK_BACK_DAYS),
                day,
                day.minusDays(AdviceEngine.FOOD_LOOK_BACK_DAYS),
                day.minusDays(AthleteDay.SINGLE_MEAL_DAYS_BACK));
    }

    /** What the rules see of days read from the table, for a woman of 34 years. */
    public static AthleteFacts facts(RecordedFacts.Days days) {
        return new AthleteFacts(
                ProfileBuilder.woman().build(),
                days.workouts(),
                days.wellness(),
                days.meals(),
                days.foodDays(),
                days.foodSums(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<FoodSum> sumsOf(RecordedFacts.Days singly) {
        Map<LocalDate, List<MealFact>> meals =
                singly.meals().stream().collect(Collectors.groupingBy(MealFact::localDate));
        Map<LocalDate, FoodDayFact> words =
                singly.foodDays().stream().collect(Collectors.toMap(FoodDayFact::date, Function.identity()));
        List<FoodSum> sums = new ArrayList<>();
        for (LocalDate day : union(meals, words)) {
            FoodDayFact word = words.get(day);
            FoodSum sum = FoodSum.of(day, meals.getOrDefault(day, List.of()), word != null && word.complete());
            if (!sum.isEmpty()) {
                sums.add(sum);
            }
        }
        return sums;
    }

    private static List<LocalDate> union(Map<LocalDate, ?> one, Map<LocalDate, ?> other) {
        List<LocalDate> days = new ArrayList<>(one.keySet());
        other.keySet().stream().filter(day -> !one.containsKey(day)).forEach(days::add);
        return days;
    }

    private static List<String> athletes(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select athlete_id from fact union select athlete_id from day_sum")) {
            List<String> athletes = new ArrayList<>();
            while (rows.next()) {
                athletes.add(rows.getString(1));
            }
            return athletes;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
