package io.freshlegs.advice.today.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.Nutrient;
import io.freshlegs.advice.facts.domain.AthleteZone;
import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.fuelling.domain.CarbohydrateBefore;
import io.freshlegs.advice.fuelling.domain.CarbohydrateDuring;
import io.freshlegs.advice.fuelling.domain.CarbohydrateReading;
import io.freshlegs.advice.fuelling.domain.GramRange;
import io.freshlegs.advice.fuelling.domain.ProteinReading;
import io.freshlegs.advice.fuelling.domain.ProteinTarget;
import io.freshlegs.advice.fuelling.domain.RunnerFood;
import io.freshlegs.advice.iron.domain.IronMealQuality;
import io.freshlegs.advice.iron.domain.IronReading;
import io.freshlegs.advice.iron.domain.IronReference;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.FindingState;
import io.freshlegs.advice.wording.domain.Message;
import io.freshlegs.advice.wording.domain.Wording;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sections of an advice on protein, iron and carbohydrate. */
final class FoodSections {
    private static final int NOON = 12;
    private static final double MIXED_SUGARS_FROM = 60;

    private final AthleteDay day;
    private final Wording wording;
    private final boolean suggesting;

    /** Sections of a day; without suggestions when nothing but a health warning may be said. */
    FoodSections(AthleteDay day, Wording wording, boolean suggesting) {
        this.day = day;
        this.wording = wording;
        this.suggesting = suggesting;
    }

    Advice.Protein protein(FindingState state) {
        ProteinReading reading = ProteinReading.of(day);
        return new Advice.Protein(
                state,
                reading.massKg() == null ? null : (Double) reading.gramsPerKg().low(),
                reading.massKg() == null ? null : (Double) reading.gramsPerKg().high(),
                reading.targetLowGrams(),
                reading.targetHighGrams(),
                reading.eatenToday(),
                reading.remainingTodayGrams(),
                reading.mean7Days().mean(),
                reading.meanGramsPerKg(),
                reading.mean7Days().completeDays(),
                reading.perMealGrams(),
                reading.mealsReachingTarget(day.food(0)),
                proteinSuggestions(reading));
    }

    private List<Advice.ProteinSuggestion> proteinSuggestions(ProteinReading reading) {
        Double remaining = reading.remainingTodayGrams();
        boolean enough = remaining != null && remaining <= 0;
        if (!suggesting
                || enough
                || reading.massKg() == null
                || !SafetyFilter.allowsSuggestions(day, CauseCode.PROTEIN)) {
            return List.of();
        }
        double portion = ProteinTarget.advisedMealGrams(day);
        double wanted = remaining == null ? portion : Math.min(portion, remaining);
        return RunnerFood.forProtein(day.profile(), wanted).stream()
                .map(food ->
                        new Advice.ProteinSuggestion(food.foodId(), name(food), food.portionGrams(), food.protein()))
                .toList();
    }

    Advice.Iron iron(FindingState state) {
        IronReading reading = IronReading.of(day);
        IronReference reference = reading.reference();
        List<Advice.IronMeal> meals = IronMealQuality.ofDay(day).stream()
                .map(quality -> new Advice.IronMeal(
                        quality.meal().externalId(),
                        quality.meal().totals().ironMg(),
                        quality.level().code(),
                        quality.why()))
                .toList();
        boolean silent = day.profile().has(Condition.HAEMOCHROMATOSIS);
        return new Advice.Iron(
                state,
                reading.targetMg(),
                reference == null ? null : (Double) reference.averageRequirement(),
                reference == null ? null : (Double) reference.upperLevel(),
                reading.mean14Days().mean(),
                reading.mean14Days().completeDays(),
                reading.verdict().code(),
                reading.profileKnown() ? (Integer) reading.points() : null,
                day.food(0).eaten(Nutrient.IRON),
                meals,
                silent || !suggesting ? null : wording.text(ironTiming()),
                reading.lab().code(),
                ironSuggestions(reading));
    }

    private Message ironTiming() {
        WeighedWorkout run = lastRunOfToday();
        if (run == null) {
            return Message.of("iron.timing.general");
        }
        LocalTime end = run.fact()
                .finishedAt()
                .atZone(AthleteZone.of(run.fact(), day.zone()))
                .toLocalTime();
        String key = end.getHour() < NOON ? "iron.timing.morning" : "iron.timing.later";
        return Message.of(key, "end", end, "from", end.plusHours(3), "to", end.plusHours(6));
    }

    private @Nullable WeighedWorkout lastRunOfToday() {
        WeighedWorkout last = null;
        for (WeighedWorkout workout : day.workouts()) {
            if (workout.daysAgo() == 0 && workout.fact().isRun()) {
                last = workout;
            }
        }
        return last;
    }

    private List<Advice.IronSuggestion> ironSuggestions(IronReading reading) {
        boolean wanted = switch (reading.verdict()) {
            case LOW, MAY_BE_LOW -> true;
            case COVERS_REFERENCE, UNKNOWN -> reading.points() >= 2;
        };
        if (!suggesting || !wanted || !SafetyFilter.allowsSuggestions(day, CauseCode.IRON)) {
            return List.of();
        }
        return RunnerFood.forIron(day.profile()).stream()
                .map(food -> new Advice.IronSuggestion(food.foodId(), name(food), food.portionGrams(), food.iron()))
                .toList();
    }

    private String name(RunnerFood food) {
        return wording.text(Message.of("food." + food.name()));
    }

    Advice.Carbohydrate carbohydrate(FindingState state) {
        if (day.profile().declines(OptOut.CARBOHYDRATE)) {
            return new Advice.Carbohydrate(state, null, null, null, null, null, null, null);
        }
        CarbohydrateReading reading = CarbohydrateReading.of(day);
        GramRange perKg = reading.today().gramsPerKg();
        boolean massKnown = reading.massKg() != null;
        return new Advice.Carbohydrate(
                state,
                massKnown ? (Double) perKg.low() : null,
                massKnown ? (Double) perKg.high() : null,
                reading.targetLowGrams(),
                reading.targetHighGrams(),
                reading.eatenToday(),
                suggesting ? wording.text(around(reading)) : null,
                suggesting ? wording.text(after(reading.massKg())) : null);
    }

    /** What to take on the way, and before it where the run is long enough or still unknown. */
    private static Message around(CarbohydrateReading reading) {
        double minutes = reading.longestRunMinutes();
        if (minutes <= 0) {
            return Message.of("carbohydrate.during.general").and(before(reading.massKg()));
        }
        return minutes > CarbohydrateBefore.FROM_MINUTES
                ? during(minutes).and(before(reading.massKg()))
                : during(minutes);
    }

    private static Message before(@Nullable Double massKg) {
        GramRange perKg = CarbohydrateBefore.GRAMS_PER_KG;
        if (massKg == null) {
            return Message.of("carbohydrate.before.perKg", "low", perKg.low(), "high", perKg.high());
        }
        GramRange grams = perKg.timesKilograms(massKg);
        return Message.of("carbohydrate.before", "low", grams.low(), "high", grams.high());
    }

    private static Message during(double minutes) {
        GramRange perHour = CarbohydrateDuring.gramsPerHour(minutes);
        String key = perHour.high() == 0
                ? "carbohydrate.during.none"
                : perHour.low() == 0
                        ? "carbohydrate.during.little"
                        : perHour.low() < MIXED_SUGARS_FROM ? "carbohydrate.during.range" : "carbohydrate.during.mixed";
        return Message.of(key, "minutes", minutes, "low", perHour.low(), "high", perHour.high());
    }

    private static Message after(@Nullable Double massKg) {
        if (massKg == null) {
            return Message.of("carbohydrate.after.perKg");
        }
        GramRange perHour = new GramRange(1.0, 1.2).timesKilograms(massKg);
        return Message.of("carbohydrate.after", "low", perHour.low(), "high", perHour.high());
    }
}
