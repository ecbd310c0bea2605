package io.freshlegs.advice.today.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.CheckIn;
import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.Diet;
import io.freshlegs.advice.facts.domain.Drink;
import io.freshlegs.advice.facts.domain.FoodDayFact;
import io.freshlegs.advice.facts.domain.FoodSum;
import io.freshlegs.advice.facts.domain.Goal;
import io.freshlegs.advice.facts.domain.Lab;
import io.freshlegs.advice.facts.domain.Level;
import io.freshlegs.advice.facts.domain.MealFact;
import io.freshlegs.advice.facts.domain.MealItem;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.facts.domain.Nutrients;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.facts.domain.Sex;
import io.freshlegs.advice.facts.domain.Shoe;
import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.facts.domain.Symptom;
import io.freshlegs.advice.facts.domain.WellnessFact;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.facts.domain.WorkoutType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The fingerprint follows every field that an advice can depend on, and no other. */
class InputsHashTest {
    private static final LocalDate DAY = RunnerLog.TODAY;
    private static final Instant AT = Instant.parse("2026-11-23T07:00:00.5Z");

    /** Fields nothing is read from; the advice stays the same whatever they say. */
    private static final Set<String> UNREAD = Set.of(
            "WorkoutFact.revision",
            "WorkoutFact.movingSeconds",
            "WorkoutFact.maxHeartRateBpm",
            "WorkoutFact.quality",
            "WellnessFact.revision",
            "MealFact.revision",
            "MealFact.zoneOffset",
            "MealFact.timeZone",
            "MealItem.foodId",
            "MealItem.name",
            "MealItem.energyKcal",
            "MealItem.proteinGrams",
            "MealItem.carbohydrateGrams",
            "MealItem.fatGrams",
            "MealItem.fiberGrams",
            "MealItem.ironMg",
            "MealItem.vitaminCMg",
            "MealItem.calciumMg",
            "MealItem.sodiumMg",
            "Nutrients.fatGrams",
            "Nutrients.fiberGrams",
            "FoodDayFact.revision");

    private static final Profile PROFILE = new Profile(
            Sex.FEMALE,
            LocalDate.of(1990, 1, 1),
            60.0,
            170.0,
            "UTC",
            190.0,
            50.0,
            170.0,
            300.0,
            Level.NOVICE,
            Diet.VEGAN,
            true,
            true,
            true,
            false,
            false,
            DAY,
            Set.of(Condition.DIABETES),
            Goal.LOSE,
            Set.of(OptOut.CYCLE));
    private static final WorkoutFact WORKOUT = new WorkoutFact(
            "garmin",
            "w",
            1,
            Sport.RUNNING,
            WorkoutType.EASY,
            AT,
            AT.plusSeconds(3600),
            "+01:00",
            "UTC",
            DAY,
            3500,
            3400.0,
            10_000.0,
            100.0,
            90.0,
            700.0,
            150.0,
            170.0,
            List.of(1.0, 2.0, 3.0, 4.0, 5.0),
            172.0,
            4.0,
            "shoe",
            List.of("odd"),
            Map.of(150, 300, 151, 130));
    private static final WellnessFact WELLNESS = new WellnessFact("garmin", DAY, 1, AT, 420.0, 50.0, 60.0, 61.0, 20.0);
    private static final MealItem ITEM =
            new MealItem("1", "oats", 80.0, 300.0, 10.0, 50.0, 5.0, 8.0, 3.0, 0.0, 40.0, 5.0, false, Drink.TEA);
    private static final Nutrients NUTRIENTS = new Nutrients(300.0, 10.0, 50.0, 5.0, 8.0, 3.0, 0.0, 40.0, 5.0);
    private static final MealFact MEAL =
            new MealFact("app", "m", 1, AT, "+01:00", "UTC", DAY, MealType.LUNCH, List.of(ITEM), NUTRIENTS, NUTRIENTS);
    private static final FoodDayFact FOOD_DAY = new FoodDayFact(DAY, 1, true);
    private static final FoodSum FOOD_SUM = new FoodSum(DAY.minusDays(9), 3, NUTRIENTS, NUTRIENTS, true);
    private static final CheckIn CHECK_IN = new CheckIn(DAY, 3.0, 2.0, 2.0, 4.0, 1.0, List.of(Symptom.HEAVY_PERIODS));
    private static final Lab LAB = new Lab(DAY, 40.0, 130.0, 20.0, 1.0);
    private static final Shoe SHOE = new Shoe("shoe", "Feather", 220.0, DAY, false);

    @Test
    void every_field_that_is_read_changes_the_fingerprint_and_unknown_is_no_value() {
        follows(PROFILE, profile -> facts(profile, WORKOUT, WELLNESS, MEAL, FOOD_DAY, FOOD_SUM, CHECK_IN, LAB, SHOE));
        follows(WORKOUT, workout -> facts(PROFILE, workout, WELLNESS, MEAL, FOOD_DAY, FOOD_SUM, CHECK_IN, LAB, SHOE));
        follows(WELLNESS, day -> facts(PROFILE, WORKOUT, day, MEAL, FOOD_DAY, FOOD_SUM, CHECK_IN, LAB, SHOE));
        follows(MEAL, meal -> facts(PROFILE, WORKOUT, WELLNESS, meal, FOOD_DAY, FOOD_SUM, CHECK_IN, LAB, SHOE));
        follows(ITEM, item -> ofMeal(with(MEAL, "items", List.of(item))));
        follows(NUTRIENTS, totals -> ofMeal(with(MEAL, "totals", totals)));
        follows(NUTRIENTS, coverage -> ofMeal(with(MEAL, "coverage", coverage)));
        follows(FOOD_DAY, day -> facts(PROFILE, WORKOUT, WELLNESS, MEAL, day, FOOD_SUM, CHECK_IN, LAB, SHOE));
        follows(FOOD_SUM, sum -> facts(PROFILE, WORKOUT, WELLNESS, MEAL, FOOD_DAY, sum, CHECK_IN, LAB, SHOE));
        follows(NUTRIENTS, eaten -> ofSum(with(FOOD_SUM, "eaten", eaten)));
        follows(NUTRIENTS, coverage -> ofSum(with(FOOD_SUM, "coverage", coverage)));
        follows(CHECK_IN, checkIn -> facts(PROFILE, WORKOUT, WELLNESS, MEAL, FOOD_DAY, FOOD_SUM, checkIn, LAB, SHOE));
        follows(LAB, lab -> facts(PROFILE, WORKOUT, WELLNESS, MEAL, FOOD_DAY, FOOD_SUM, CHECK_IN, lab, SHOE));
        follows(SHOE, shoe -> facts(PROFILE, WORKOUT, WELLNESS, MEAL, FOOD_DAY, FOOD_SUM, CHECK_IN, LAB, shoe));
    }

    @Test
    void the_day_and_the_first_day_that_counts_as_known_change_it() {
        AthleteFacts facts = ofMeal(MEAL);

        assertThat(InputsHash.of(facts, DAY, DAY)).isNotEqualTo(InputsHash.of(facts, DAY, null));
        assertThat(InputsHash.of(facts, DAY, DAY)).isNotEqualTo(InputsHash.of(facts, DAY, DAY.minusDays(1)));
        assertThat(InputsHash.of(facts, DAY.minusDays(1), null)).isNotEqualTo(InputsHash.of(facts, DAY, null));
    }

    @Test
    void an_unknown_profile_is_none_and_a_fact_missing_is_seen() {
        AthleteFacts none = AthleteFacts.NONE;

        assertThat(InputsHash.of(none, DAY, null))
                .isNotEqualTo(InputsHash.of(
                        new AthleteFacts(
                                PROFILE, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                        DAY,
                        null));
    }

    @Test
    void facts_of_one_instant_or_day_are_ordered_by_their_keys() {
        WorkoutFact sameTime = with(WORKOUT, "externalId", "x");
        WorkoutFact sameId = with(WORKOUT, "source", "strava");
        WellnessFact otherSource = with(WELLNESS, "source", "oura");

        assertThat(hashOf(List.of(WORKOUT, sameTime, sameId), List.of(WELLNESS, otherSource)))
                .isEqualTo(hashOf(List.of(sameId, sameTime, WORKOUT), List.of(otherSource, WELLNESS)));
    }

    private static String hashOf(List<WorkoutFact> workouts, List<WellnessFact> wellness) {
        return InputsHash.of(
                new AthleteFacts(PROFILE, workouts, wellness, List.of(), List.of(), List.of(), List.of(), List.of()),
                DAY,
                null);
    }

    private static AthleteFacts ofMeal(MealFact meal) {
        return facts(PROFILE, WORKOUT, WELLNESS, meal, FOOD_DAY, FOOD_SUM, CHECK_IN, LAB, SHOE);
    }

    private static AthleteFacts ofSum(FoodSum sum) {
        return facts(PROFILE, WORKOUT, WELLNESS, MEAL, FOOD_DAY, sum, CHECK_IN, LAB, SHOE);
    }

    private static AthleteFacts facts(
            Profile profile,
            WorkoutFact workout,
            WellnessFact wellness,
            MealFact meal,
            FoodDayFact foodDay,
            FoodSum foodSum,
            CheckIn checkIn,
            Lab lab,
            Shoe shoe) {
        return new AthleteFacts(
                profile,
                List.of(workout),
                List.of(wellness),
                List.of(meal),
                List.of(foodDay),
                List.of(foodSum),
                List.of(checkIn),
                List.of(lab),
                List.of(shoe));
    }

    /** Changes one field after the other, to another value and to unknown where it may be. */
    private static <T extends Record> void follows(T whole, Function<T, AthleteFacts> facts) {
        String before = InputsHash.of(facts.apply(whole), DAY, null);
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
            String name = whole.getClass().getSimpleName() + "." + component.getName();
            Object value = valueOf(component, whole);
            Object other = other(value);
            if (other == null) {
                continue;
            }
            String after = InputsHash.of(facts.apply(with(whole, component.getName(), other)), DAY, null);
            assertThat(after.equals(before)).as(name).isEqualTo(UNREAD.contains(name));
            if (!UNREAD.contains(name) && mayBeUnknown(component)) {
                assertThat(InputsHash.of(facts.apply(with(whole, component.getName(), null)), DAY, null))
                        .as("unknown %s", name)
                        .isNotEqualTo(before)
                        .isNotEqualTo(after);
            }
        }
    }

    private static boolean mayBeUnknown(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Another value of the same kind; null for what is made of fields of its own. */
    private static @Nullable Object other(Object value) {
        if (value instanceof Double number) {
            return number + 1;
        } else if (value instanceof Long number) {
            return number + 1;
        } else if (value instanceof Integer number) {
            return number + 1;
        } else if (value instanceof Boolean flag) {
            return !flag;
        } else if (value instanceof String text) {
            return text + "2";
        } else if (value instanceof LocalDate date) {
            return date.minusDays(1);
        } else if (value instanceof Instant instant) {
            return instant.plusNanos(1);
        } else if (value instanceof Enum<?> constant) {
            Object[] constants = constant.getDeclaringClass().getEnumConstants();
            return constants[(constant.ordinal() + 1) % constants.length];
        } else if (value instanceof Set<?> set) {
            Set<Object> more = new HashSet<>(set);
            more.add(other(set.iterator().next()));
            return more;
        } else if (value instanceof Map<?, ?>) {
            return Map.of(150, 300, 151, 131);
        } else if (value instanceof List<?> list && !(list.get(0) instanceof Record)) {
            List<Object> changed = new ArrayList<>(list);
            changed.set(changed.size() - 1, other(list.get(list.size() - 1)));
            return changed;
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> T with(T whole, String field, @Nullable Object value) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> component.getName().equals(field) ? value : valueOf(component, whole))
                .toArray();
        try {
            Constructor<?> constructor = whole.getClass().getDeclaredConstructor(types);
            return (T) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(field, e);
        }
    }

    private static Object valueOf(RecordComponent component, Record whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(component.getName(), e);
        }
    }
}
