package io.freshlegs.advice.today.domain;

import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.CheckIn;
import io.freshlegs.advice.facts.domain.FoodDayFact;
import io.freshlegs.advice.facts.domain.FoodSum;
import io.freshlegs.advice.facts.domain.Lab;
import io.freshlegs.advice.facts.domain.MealFact;
import io.freshlegs.advice.facts.domain.MealItem;
import io.freshlegs.advice.facts.domain.Nutrients;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.facts.domain.Shoe;
import io.freshlegs.advice.facts.domain.Symptom;
import io.freshlegs.advice.facts.domain.WellnessFact;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.load.domain.HeartRateHistogram;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of all that advice of a day can depend on: rule set, date and the content of the facts in its window, in an order of their
 * own. Revisions and the order of arrival are left out, so that the same content has the same fingerprint.
 */
final class InputsHash {
    private final CanonicalBytes bytes = new CanonicalBytes();

    private InputsHash() {}

    /** The fingerprint of facts that are cut to the window of the date. */
    static String of(AthleteFacts window, LocalDate date, @Nullable LocalDate knownFrom) {
        InputsHash hash = new InputsHash();
        hash.bytes.put(AdviceEngine.RULE_SET);
        hash.put(date);
        hash.put(knownFrom);
        hash.profile(window.profile());
        hash.all(window.workouts(), WORKOUTS, hash::workout);
        hash.all(window.wellness(), WELLNESS, hash::wellness);
        hash.all(window.meals(), MealFact.BY_TIME, hash::meal);
        hash.all(window.foodDays(), Comparator.comparing(FoodDayFact::date), hash::foodDay);
        hash.all(window.foodSums(), Comparator.comparing(FoodSum::date), hash::foodSum);
        hash.all(window.checkIns(), Comparator.comparing(CheckIn::date), hash::checkIn);
        hash.all(window.labs(), Comparator.comparing(Lab::date), hash::lab);
        hash.all(window.shoes(), Comparator.comparing(Shoe::shoeId), hash::shoe);
        return "sha256:" + hash.bytes.sha256();
    }

    private static final Comparator<WorkoutFact> WORKOUTS = Comparator.comparing(WorkoutFact::startTime)
            .thenComparing(WorkoutFact::source)
            .thenComparing(WorkoutFact::externalId);
    private static final Comparator<WellnessFact> WELLNESS =
            Comparator.comparing(WellnessFact::date).thenComparing(WellnessFact::source);

    private <T> void all(List<T> facts, Comparator<T> order, Consumer<T> put) {
        bytes.put(facts.size());
        facts.stream().sorted(order).forEach(put);
    }

    private void profile(@Nullable Profile profile) {
        if (profile == null) {
            bytes.put(0);
            return;
        }
        put(profile.sex());
        put(profile.birthDate());
        put(profile.bodyMassKg());
        put(profile.heightCm());
        bytes.put(profile.timeZone());
        put(profile.maxHeartRateBpm());
        put(profile.restingHeartRateBpm());
        put(profile.lactateThresholdHeartRateBpm());
        put(profile.thresholdPaceSecondsPerKm());
        put(profile.level());
        put(profile.diet());
        put(profile.lowCarb());
        put(profile.menstruating());
        put(profile.heavyPeriods());
        put(profile.pregnant());
        put(profile.lactating());
        put(profile.bloodDonationDate());
        put(profile.conditions());
        put(profile.goal());
        put(profile.optOut());
    }

    private void workout(WorkoutFact workout) {
        bytes.put(workout.source());
        bytes.put(workout.externalId());
        put(workout.sport());
        put(workout.workoutType());
        put(workout.startTime());
        put(workout.endTime());
        bytes.put(workout.zoneOffset());
        bytes.put(workout.timeZone());
        put(workout.localDate());
        put((Double) workout.durationSeconds());
        put(workout.distanceMeters());
        put(workout.elevationGainMeters());
        put(workout.elevationLossMeters());
        put(workout.energyKcal());
        put(workout.averageHeartRateBpm());
        List<Double> zones = workout.heartRateZoneSeconds();
        bytes.put(zones == null ? -1 : zones.size());
        if (zones != null) {
            zones.forEach(this::put);
        }
        put(workout.averageCadenceSpm());
        put(workout.perceivedExertion());
        bytes.put(workout.shoeId());
        int[] secondsByBpm = HeartRateHistogram.of(workout.heartRateHistogram());
        bytes.put(secondsByBpm == null ? -1 : 0);
        if (secondsByBpm != null) {
            bytes.putSparse(secondsByBpm);
        }
    }

    private void wellness(WellnessFact day) {
        bytes.put(day.source());
        put(day.date());
        put(day.receivedAt());
        put(day.sleepMinutes());
        put(day.restingHeartRateBpm());
        put(day.hrvRmssdMs());
        put(day.bodyMassKg());
        put(day.bodyFatPercent());
    }

    private void meal(MealFact meal) {
        bytes.put(meal.source());
        bytes.put(meal.externalId());
        put(meal.eatenAt());
        put(meal.localDate());
        put(meal.mealType());
        nutrients(meal.totals());
        nutrients(meal.coverage());
        bytes.put(meal.items().size());
        for (MealItem item : meal.items()) {
            put(item.grams());
            put(item.flesh());
            put(item.drink());
        }
    }

    private void nutrients(Nutrients nutrients) {
        put(nutrients.energyKcal());
        put(nutrients.proteinGrams());
        put(nutrients.carbohydrateGrams());
        put(nutrients.ironMg());
        put(nutrients.vitaminCMg());
        put(nutrients.calciumMg());
        put(nutrients.sodiumMg());
    }

    private void foodDay(FoodDayFact foodDay) {
        put(foodDay.date());
        put((Boolean) foodDay.complete());
    }

    private void foodSum(FoodSum sum) {
        put(sum.date());
        bytes.put(sum.meals());
        nutrients(sum.eaten());
        nutrients(sum.coverage());
        put((Boolean) sum.closed());
    }

    private void checkIn(CheckIn checkIn) {
        put(checkIn.date());
        put(checkIn.legHeaviness());
        put(checkIn.soreness());
        put(checkIn.fatigue());
        put(checkIn.mood());
        put(checkIn.stress());
        bytes.put(checkIn.symptoms().size());
        checkIn.symptoms().stream().sorted().map(Symptom::ordinal).forEach(bytes::put);
    }

    private void lab(Lab lab) {
        put(lab.date());
        put(lab.ferritinUgPerL());
        put(lab.haemoglobinGPerL());
        put(lab.transferrinSaturationPercent());
        put(lab.crpMgPerL());
    }

    private void shoe(Shoe shoe) {
        bytes.put(shoe.shoeId());
        bytes.put(shoe.name());
        put(shoe.massGrams());
        put(shoe.firstUsed());
        put(shoe.retired());
    }

    private void put(@Nullable Double value) {
        bytes.put(value);
    }

    private void put(@Nullable Boolean value) {
        bytes.put(value == null ? -1 : value ? 1 : 0);
    }

    private void put(@Nullable Enum<?> constant) {
        bytes.put(constant == null ? -1 : constant.ordinal());
    }

    private void put(Collection<? extends Enum<?>> constants) {
        bytes.put(constants.size());
        constants.stream().map(Enum::ordinal).sorted().forEach(bytes::put);
    }

    private void put(@Nullable LocalDate date) {
        bytes.put(date == null ? Long.MIN_VALUE : date.toEpochDay());
    }

    private void put(@Nullable Instant instant) {
        bytes.put(instant == null ? Long.MIN_VALUE : instant.getEpochSecond());
        bytes.put(instant == null ? 0 : instant.getNano());
    }
}
