package io.freshlegs.localstack.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What she eats: three meals and a snack, more on days with more running, something around each long or hard run. */
final class DemoKitchen {
    private static final double EVERYDAY_KCAL = 1_780;
    private static final double LEAST_HELPING = 0.9;
    private static final double LARGEST_HELPING = 1.35;
    private static final double DAY_NOT_CLOSED = 0.1;

    private final TrainingPlan plan;
    private final DemoTraining training;

    DemoKitchen(TrainingPlan plan, DemoTraining training) {
        this.plan = plan;
        this.training = training;
    }

    /** The meals of the day and when they are eaten. */
    List<Timed<DemoMeal>> meals(LocalDate date) {
        int day = plan.dayNumber(date);
        DemoRandom chance = DemoRandom.of(day, "food");
        boolean hurry = plan.isHardWeek(date);
        Map<String, Dish> around = aroundTheRun(date, hurry);
        Map<String, Dish> table = new LinkedHashMap<>();
        table.put("breakfast", chance.oneOf(hurry ? Menu.QUICK_BREAKFASTS : Menu.BREAKFASTS));
        table.put("lunch", chance.oneOf(hurry ? Menu.QUICK_LUNCHES : Menu.LUNCHES));
        table.put("snack", chance.oneOf(hurry ? Menu.QUICK_SNACKS : Menu.SNACKS));
        table.put("dinner", chance.oneOf(hurry ? Menu.QUICK_DINNERS : Menu.DINNERS));

        double wanted = EVERYDAY_KCAL + 0.92 * training.energyKcal(date) - energy(around) + chance.around(0, 90);
        double helping = Math.max(LEAST_HELPING, Math.min(LARGEST_HELPING, wanted / energy(table)));
        List<Timed<DemoMeal>> meals = new ArrayList<>();
        table.forEach((type, dish) -> meals.add(meal(date, type, time(date, type, chance), dish, helping)));
        addAroundTheRun(date, around, meals);
        meals.sort(java.util.Comparator.comparing(Timed::from));
        return List.copyOf(meals);
    }

    /** Whether she says in the evening that all was logged. */
    boolean closesDay(LocalDate date) {
        int day = plan.dayNumber(date);
        return day >= -7 && day < 0 || !DemoRandom.of(day, "close").withProbability(DAY_NOT_CLOSED);
    }

    private Map<String, Dish> aroundTheRun(LocalDate date, boolean hurry) {
        Map<String, Dish> around = new LinkedHashMap<>();
        for (Session session : plan.sessions(date)) {
            boolean isLong = session.kind().isRun() && session.minutes() >= 75;
            boolean isHard = session.kind().exertion >= 7;
            if (isLong) {
                around.put("pre_run", Menu.BEFORE_A_LONG_RUN);
                around.put("during_run", Menu.DURING_A_LONG_RUN);
            }
            if (isLong || isHard) {
                around.put("post_run", hurry ? Menu.AFTER_A_RUN_IN_A_HURRY : Menu.AFTER_A_RUN);
            }
        }
        return around;
    }

    private void addAroundTheRun(LocalDate date, Map<String, Dish> around, List<Timed<DemoMeal>> meals) {
        if (around.isEmpty()) {
            return;
        }
        DemoWorkout run = training.workouts(date).get(0).value();
        ZonedDateTime start = ZonedDateTime.parse(run.startTime()).withZoneSameInstant(DemoAthlete.ZONE);
        ZonedDateTime end = ZonedDateTime.parse(run.endTime()).withZoneSameInstant(DemoAthlete.ZONE);
        around.forEach((type, dish) -> {
            ZonedDateTime at = switch (type) {
                case "pre_run" -> start.minusMinutes(75);
                case "during_run" -> start.plusMinutes(45);
                default -> end.plusMinutes(25);
            };
            meals.add(meal(date, type, at, dish, 1));
        });
    }

    private static ZonedDateTime time(LocalDate date, String type, DemoRandom chance) {
        LocalTime usual = switch (type) {
            case "breakfast" -> LocalTime.of(7, 40);
            case "lunch" -> LocalTime.of(12, 45);
            case "snack" -> LocalTime.of(16, 0);
            default -> LocalTime.of(20, 10);
        };
        return date.atTime(usual).plusMinutes(chance.between(-15, 20)).atZone(DemoAthlete.ZONE);
    }

    private static Timed<DemoMeal> meal(LocalDate date, String type, ZonedDateTime at, Dish dish, double helping) {
        List<DemoMeal.Item> items = dish.portions().stream()
                .map(portion -> item(portion.food(), 5 * Math.round(portion.grams() * helping / 5)))
                .toList();
        return new Timed<>(
                at.toInstant(),
                new DemoMeal(
                        DemoAthlete.FOOD_LOG,
                        date + "-" + type,
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at),
                        DemoAthlete.ZONE.getId(),
                        type,
                        items));
    }

    private static DemoMeal.Item item(Food food, double grams) {
        double share = grams / 100;
        return new DemoMeal.Item(
                food.label,
                grams,
                rounded(food.energyKcal * share),
                rounded(food.protein * share),
                rounded(food.carbohydrate * share),
                rounded(food.fat * share),
                rounded(food.fiber * share),
                rounded(food.iron * share),
                rounded(food.vitaminC * share),
                rounded(food.calcium * share),
                rounded(food.sodium * share),
                food.flesh,
                food.drink);
    }

    private static double energy(Map<String, Dish> dishes) {
        return dishes.values().stream().mapToDouble(Dish::energyKcal).sum();
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
