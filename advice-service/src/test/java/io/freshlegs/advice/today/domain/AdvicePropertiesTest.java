package io.freshlegs.advice.today.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.RandomLogs;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.MealFact;
import io.freshlegs.advice.facts.domain.MealItem;
import io.freshlegs.advice.facts.domain.Nutrients;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.FindingState;
import io.freshlegs.advice.wording.domain.Wording;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every log, tried on many random ones. */
class AdvicePropertiesTest {
    private static final int LOGS = 250;
    private static final AdviceMoment TODAY = AdviceMoment.endOf(RunnerLog.TODAY);

    @Test
    void the_order_of_facts_does_not_matter() {
        eachLog((log, seed) -> {
            AthleteFacts facts = log.facts();
            Random random = new Random(seed);
            AthleteFacts shuffled = new AthleteFacts(
                    facts.profile(),
                    shuffled(facts.workouts(), random),
                    shuffled(facts.wellness(), random),
                    shuffled(facts.meals(), random),
                    shuffled(facts.foodDays(), random),
                    shuffled(facts.checkIns(), random),
                    shuffled(facts.labs(), random),
                    shuffled(facts.shoes(), random));

            assertThat(AdviceEngine.advise(shuffled, TODAY))
                    .as("seed %d", seed)
                    .isEqualTo(AdviceEngine.advise(facts, TODAY));
        });
    }

    @Test
    void every_contributor_stands_in_exactly_one_list_unless_a_flag_stops_all() {
        eachLog((log, seed) -> {
            Advice advice = log.advice();

            List<String> codes = Stream.of(
                            advice.causes().stream().map(Advice.Cause::code),
                            advice.fine().stream().map(Advice.Fine::code),
                            advice.notEnoughData().stream().map(Advice.NotEnoughData::code))
                    .flatMap(list -> list)
                    .sorted()
                    .toList();

            boolean stopped =
                    advice.flags().stream().anyMatch(flag -> !flag.level().equals("SEE_DOCTOR"));
            List<String> all =
                    Stream.of(CauseCode.values()).map(Enum::name).sorted().toList();
            assertThat(codes).as("seed %d", seed).isEqualTo(stopped ? List.of() : all);
            assertThat(advice.causes()).as("seed %d", seed).hasSizeLessThanOrEqualTo(5);
        });
    }

    @Test
    void no_number_is_infinite_or_no_number_and_no_text_has_an_open_placeholder() {
        eachLog((log, seed) -> {
            Advice advice = log.advice();

            check(advice, "advice of seed " + seed);
            assertThat(advice.toString()).as("seed %d", seed).doesNotContain("{", "NaN", "Infinity");
        });
    }

    @Test
    void shifting_every_date_by_whole_days_shifts_the_advice() {
        long first = RandomLogs.firstSeed();
        for (long seed = first; seed < first + LOGS; seed++) {
            int days = 1 + (int) (seed % 27);
            AdviceMoment then = AdviceMoment.endOf(RunnerLog.TODAY.plusDays(days));
            Advice advice = AdviceEngine.advise(withoutLabs(seed, RunnerLog.TODAY), TODAY);
            Advice later = AdviceEngine.advise(withoutLabs(seed, then.date()), then);

            assertThat(later.recovery()).as("seed %d", seed).isEqualTo(advice.recovery());
            assertThat(later.training()).as("seed %d", seed).isEqualTo(advice.training());
            assertThat(later.flags()).as("seed %d", seed).isEqualTo(advice.flags());
            assertThat(later.causes().stream().map(cause -> cause.code() + cause.priority() + cause.confidence()))
                    .as("seed %d", seed)
                    .isEqualTo(advice.causes().stream()
                            .map(cause -> cause.code() + cause.priority() + cause.confidence())
                            .toList());
            assertThat(later.fine().stream().map(fine -> fine.code() + fine.state()))
                    .as("seed %d", seed)
                    .isEqualTo(advice.fine().stream()
                            .map(fine -> fine.code() + fine.state())
                            .toList());
            assertThat(later.protein()).as("seed %d", seed).isEqualTo(advice.protein());
            assertThat(later.carbohydrate()).as("seed %d", seed).isEqualTo(advice.carbohydrate());
        }
    }

    @Test
    void facts_after_the_day_or_before_its_window_never_count() {
        eachLog((log, seed) -> {
            AthleteFacts facts = log.facts();
            WorkoutFact tomorrow = run(RunnerLog.TODAY.plusDays(1), 300);
            WorkoutFact longAgo = run(RunnerLog.TODAY.minusDays(AdviceEngine.LOOK_BACK_DAYS + 1), 300);

            assertThat(AdviceEngine.advise(withWorkouts(facts, tomorrow, longAgo), TODAY))
                    .as("seed %d", seed)
                    .isEqualTo(AdviceEngine.advise(facts, TODAY));
        });
    }

    @Test
    void a_poorer_copy_of_a_workout_from_another_source_changes_nothing_but_the_fingerprint() {
        eachLog((log, seed) -> {
            AthleteFacts facts = log.facts();
            if (facts.workouts().isEmpty()) {
                return;
            }
            WorkoutFact copy = poorerCopy(facts.workouts().get(0));

            Advice advice = AdviceEngine.advise(facts, TODAY);
            Advice withCopy = AdviceEngine.advise(withWorkouts(facts, copy), TODAY);

            assertThat(withCopy.recovery()).as("seed %d", seed).isEqualTo(advice.recovery());
            assertThat(withCopy.causes()).as("seed %d", seed).isEqualTo(advice.causes());
        });
    }

    @Test
    void more_protein_never_raises_the_severity_of_protein_nor_worsens_its_state() {
        eachLog((log, seed) -> {
            AthleteFacts facts = log.facts();

            double before = proteinSeverity(facts);
            double after = proteinSeverity(withMoreProtein(facts, 1.2));

            assertThat(after).as("seed %d", seed).isLessThanOrEqualTo(before);
        });
    }

    @Test
    void a_trends_day_shows_what_the_advice_of_that_day_shows() {
        long first = RandomLogs.firstSeed();
        for (long seed = first; seed < first + 10; seed++) {
            AthleteFacts facts = new RandomLogs(seed).next(RunnerLog.TODAY).facts();

            List<TrendDay> days =
                    Trends.between(facts, RunnerLog.TODAY.minusDays(20), RunnerLog.TODAY.plusDays(3), RunnerLog.TODAY);

            assertThat(days).hasSize(21);
            for (TrendDay day : days) {
                Advice advice = AdviceEngine.advise(facts, AdviceMoment.endOf(day.date()));
                assertThat(day.load()).isEqualTo(advice.recovery().loadToday());
                assertThat(day.fitness()).isEqualTo(advice.recovery().fitness());
                assertThat(day.formPercent()).isEqualTo(advice.recovery().formPercent());
                assertThat(day.proteinGrams()).isEqualTo(advice.protein().eatenTodayGrams());
                assertThat(day.proteinTargetLowGrams())
                        .isEqualTo(advice.protein().targetLowGrams());
                assertThat(day.ironTargetMg()).isEqualTo(advice.iron().targetMg());
            }
        }
    }

    @Test
    void another_language_changes_words_and_no_number() {
        Wording german = Wording.in(Locale.GERMAN);
        eachLog((log, seed) -> {
            Advice english = log.advice();

            Advice translated = AdviceEngine.advise(log.facts(), TODAY, german);

            assertThat(translated.headline()).as("seed %d", seed).isNotEqualTo(english.headline());
            assertThat(translated.recovery()).as("seed %d", seed).isEqualTo(english.recovery());
            assertThat(translated.causes().stream().map(Advice.Cause::priority))
                    .as("seed %d", seed)
                    .isEqualTo(english.causes().stream()
                            .map(Advice.Cause::priority)
                            .toList());
        });
    }

    @Test
    void the_minute_of_the_hour_does_not_matter() {
        eachLog((log, seed) -> assertThat(
                        AdviceEngine.advise(log.facts(), new AdviceMoment(RunnerLog.TODAY, LocalTime.of(9, 59))))
                .as("seed %d", seed)
                .isEqualTo(AdviceEngine.advise(log.facts(), new AdviceMoment(RunnerLog.TODAY, LocalTime.of(9, 1)))));
    }

    private static void eachLog(ObjLongConsumer<RunnerLog> property) {
        long first = RandomLogs.firstSeed();
        for (long seed = first; seed < first + LOGS; seed++) {
            property.accept(new RandomLogs(seed).next(RunnerLog.TODAY), seed);
        }
    }

    /** A random log without laboratory values, whose months are no whole number of days. */
    private static AthleteFacts withoutLabs(long seed, LocalDate today) {
        AthleteFacts facts = new RandomLogs(seed).next(today).facts();
        return new AthleteFacts(
                facts.profile(),
                facts.workouts(),
                facts.wellness(),
                facts.meals(),
                facts.foodDays(),
                facts.checkIns(),
                List.of(),
                facts.shoes());
    }

    private static <T> List<T> shuffled(List<T> facts, Random random) {
        List<T> copy = new ArrayList<>(facts);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static WorkoutFact run(LocalDate date, double minutes) {
        return RunnerLog.on(date).easyRun(0, minutes).facts().workouts().get(0);
    }

    private static WorkoutFact poorerCopy(WorkoutFact of) {
        return new WorkoutFact(
                "zz-copy",
                "copy",
                1,
                of.sport(),
                of.workoutType(),
                of.startTime(),
                of.endTime(),
                of.zoneOffset(),
                of.timeZone(),
                of.localDate(),
                of.durationSeconds(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                of.perceivedExertion(),
                of.shoeId(),
                List.of(),
                null);
    }

    private static AthleteFacts withWorkouts(AthleteFacts facts, WorkoutFact... more) {
        List<WorkoutFact> workouts = new ArrayList<>(facts.workouts());
        workouts.addAll(List.of(more));
        return new AthleteFacts(
                facts.profile(),
                workouts,
                facts.wellness(),
                facts.meals(),
                facts.foodDays(),
                facts.checkIns(),
                facts.labs(),
                facts.shoes());
    }

    private static AthleteFacts withMoreProtein(AthleteFacts facts, double factor) {
        List<MealFact> meals = new ArrayList<>();
        for (MealFact meal : facts.meals()) {
            List<MealItem> items = meal.items().stream()
                    .map(item -> new MealItem(
                            item.foodId(),
                            item.name(),
                            item.grams(),
                            item.energyKcal(),
                            item.proteinGrams() == null ? null : (Double) (item.proteinGrams() * factor),
                            item.carbohydrateGrams(),
                            item.fatGrams(),
                            item.fiberGrams(),
                            item.ironMg(),
                            item.vitaminCMg(),
                            item.calciumMg(),
                            item.sodiumMg(),
                            item.flesh(),
                            item.drink()))
                    .toList();
            meals.add(new MealFact(
                    meal.source(),
                    meal.externalId(),
                    2,
                    meal.eatenAt(),
                    null,
                    null,
                    meal.localDate(),
                    meal.mealType(),
                    items,
                    Nutrients.totalOf(items),
                    Nutrients.coverageOf(items)));
        }
        return new AthleteFacts(
                facts.profile(),
                facts.workouts(),
                facts.wellness(),
                meals,
                facts.foodDays(),
                facts.checkIns(),
                facts.labs(),
                facts.shoes());
    }

    private static double proteinSeverity(AthleteFacts facts) {
        return Rules.all().stream()
                .filter(rule -> rule.code() == CauseCode.PROTEIN)
                .map(rule -> rule.judge(DayView.of(facts, TODAY, null).day()))
                .filter(finding -> finding.state() != FindingState.INSUFFICIENT_DATA)
                .mapToDouble(finding -> finding.severity())
                .findFirst()
                .orElse(0);
    }

    private static void check(@Nullable Object value, String where) {
        if (value instanceof Double number) {
            assertThat(number).as(where).isFinite();
        } else if (value instanceof List<?> list) {
            list.forEach(element -> check(element, where));
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                try {
                    check(component.getAccessor().invoke(record), where + " " + component.getName());
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }
}
