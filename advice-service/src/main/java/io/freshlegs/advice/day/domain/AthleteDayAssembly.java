package io.freshlegs.advice.day.domain;

import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.CheckIn;
import io.freshlegs.advice.facts.domain.FoodDayFact;
import io.freshlegs.advice.facts.domain.FoodSum;
import io.freshlegs.advice.facts.domain.Lab;
import io.freshlegs.advice.facts.domain.MealFact;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.facts.domain.Shoe;
import io.freshlegs.advice.facts.domain.WellnessFact;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.load.domain.Duplicates;
import io.freshlegs.advice.load.domain.HardSession;
import io.freshlegs.advice.load.domain.HeartRateBounds;
import io.freshlegs.advice.load.domain.HeartRateHistogram;
import io.freshlegs.advice.load.domain.ImpulseTable;
import io.freshlegs.advice.load.domain.LoadLadder;
import io.freshlegs.advice.load.domain.LoadSeries;
import io.freshlegs.advice.load.domain.MaximumHeartRate;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sorts facts into an {@link AthleteDay}: duplicates out, loads weighed, everything by days ago. Used once and dropped. */
final class AthleteDayAssembly {
    private static final int SLOTS = AthleteDay.DAYS_BACK + 1;
    private static final int RESTING_RATE_DAYS = 28;

    private final AthleteFacts facts;
    private final LocalDate date;
    private final long epochDay;
    private final ZoneId zone;
    private final @Nullable LocalDate knownFrom;
    private final Profile profile;
    private final @Nullable WellnessDay[] wellness = new WellnessDay[SLOTS];
    private final @Nullable Double[] restingRates = new Double[SLOTS];
    private final boolean[] hasFact = new boolean[SLOTS];
    private final Map<Double, Optional<ImpulseTable>> impulsesByRest = new HashMap<>();

    AthleteDayAssembly(AthleteFacts facts, LocalDate date, ZoneId zone, @Nullable LocalDate knownFrom) {
        this.facts = facts;
        this.date = date;
        this.epochDay = date.toEpochDay();
        this.zone = zone;
        this.knownFrom = knownFrom;
        this.profile = facts.profileOrUnknown();
    }

    AthleteDay assemble(boolean running, Instant moment) {
        placeWellness();
        @Nullable CheckIn[] checkIns = placeCheckIns();
        List<WeighedWorkout> workouts = weighWorkouts();
        double[] loads = new double[SLOTS];
        for (WeighedWorkout workout : workouts) {
            loads[workout.daysAgo()] += workout.load().points();
        }
        int newest = newestFact();
        if (knownFrom != null) {
            for (int daysAgo = 0; daysAgo <= Math.min(daysAgo(knownFrom), SLOTS - 1); daysAgo++) {
                hasFact[daysAgo] = hasFact[daysAgo] || newest >= 0;
            }
        }
        return new AthleteDay(
                date,
                running,
                moment,
                zone,
                profile,
                workouts,
                LoadSeries.of(loads, hasFact, absentDaysAgo()),
                newestFact(),
                wellness,
                checkIns,
                placeFood(),
                facts.labs().stream()
                        .sorted(Comparator.comparing(Lab::date).reversed().thenComparing(Lab::toString))
                        .toList(),
                facts.shoes().stream()
                        .sorted(Comparator.comparing(Shoe::shoeId))
                        .toList());
    }

    private int daysAgo(LocalDate day) {
        return (int) (epochDay - day.toEpochDay());
    }

    /** The newest day that the zone skipped whole, as Samoa did at the date line in 2011; beyond all slots when there is none. */
    private int absentDaysAgo() {
        for (ZoneOffsetTransition jump = zone.getRules()
                        .previousTransition(
                                date.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant());
                jump != null && daysAgo(jump.getDateTimeAfter().toLocalDate()) < SLOTS;
                jump = zone.getRules().previousTransition(jump.getInstant())) {
            LocalDate skipped = jump.getDateTimeBefore().toLocalDate();
            boolean wholeDay = jump.isGap() && jump.getDuration().toHours() >= 24;
            if (wholeDay && !skipped.isAfter(date)) {
                return daysAgo(skipped);
            }
        }
        return Integer.MAX_VALUE;
    }

    private int newestFact() {
        for (int daysAgo = 0; daysAgo < SLOTS; daysAgo++) {
            if (hasFact[daysAgo]) {
                return daysAgo;
            }
        }
        return -1;
    }

    private void placeWellness() {
        @SuppressWarnings({"unchecked", "rawtypes"})
        @Nullable
        List<WellnessFact>[] byDay = new List[SLOTS];
        for (WellnessFact fact : facts.wellness()) {
            int daysAgo = daysAgo(fact.date());
            List<WellnessFact> ofDay = byDay[daysAgo];
            if (ofDay == null) {
                byDay[daysAgo] = ofDay = new ArrayList<>(2);
            }
            ofDay.add(fact);
        }
        for (int daysAgo = 0; daysAgo < SLOTS; daysAgo++) {
            List<WellnessFact> ofDay = byDay[daysAgo];
            if (ofDay != null) {
                wellness[daysAgo] = WellnessDay.of(ofDay);
                hasFact[daysAgo] = true;
            }
        }
    }

    private @Nullable CheckIn[] placeCheckIns() {
        @Nullable CheckIn[] checkIns = new CheckIn[SLOTS];
        for (CheckIn checkIn : facts.checkIns()) {
            int daysAgo = daysAgo(checkIn.date());
            CheckIn there = checkIns[daysAgo];
            if (there == null || checkIn.toString().compareTo(there.toString()) > 0) {
                checkIns[daysAgo] = checkIn;
            }
            hasFact[daysAgo] = true;
        }
        return checkIns;
    }

    private List<WeighedWorkout> weighWorkouts() {
        Double maxBpm = maximumRate();
        List<WeighedWorkout> weighed = new ArrayList<>(facts.workouts().size());
        for (WorkoutFact workout : facts.workouts()) {
            hasFact[daysAgo(workout.localDate())] = true;
        }
        for (WorkoutFact workout : Duplicates.among(facts.workouts()).counted()) {
            int daysAgo = daysAgo(workout.localDate());
            int[] secondsByBpm = HeartRateHistogram.of(workout.heartRateHistogram());
            Double thresholdPace = profile.thresholdPaceSecondsPerKm();
            weighed.add(new WeighedWorkout(
                    workout,
                    daysAgo,
                    LoadLadder.weigh(workout, secondsByBpm, impulsesOn(daysAgo, maxBpm), thresholdPace),
                    HardSession.is(workout, secondsByBpm, maxBpm, thresholdPace)));
        }
        return List.copyOf(weighed);
    }

    private @Nullable Double maximumRate() {
        if (profile.maxHeartRateBpm() != null) {
            return profile.maxHeartRateBpm();
        }
        Integer age = profile.ageOn(date);
        return age == null ? null : (Double) MaximumHeartRate.atAge(age);
    }

    private @Nullable ImpulseTable impulsesOn(int daysAgo, @Nullable Double maxBpm) {
        Double restBpm = profile.restingHeartRateBpm() != null ? profile.restingHeartRateBpm() : restingRateOn(daysAgo);
        if (maxBpm == null || restBpm == null) {
            return null;
        }
        return impulsesByRest
                .computeIfAbsent(restBpm, rest -> impulses(rest, maxBpm))
                .orElse(null);
    }

    private Optional<ImpulseTable> impulses(double restBpm, double maxBpm) {
        boolean estimated = profile.maxHeartRateBpm() == null || profile.restingHeartRateBpm() == null;
        return Optional.ofNullable(ImpulseTable.of(new HeartRateBounds(
                restBpm, maxBpm, profile.lactateThresholdHeartRateBpm(), profile.knownSex(), estimated)));
    }

    /** The median of the 28 days that end on the workout's own day, so that a load does not move with later nights. */
    private @Nullable Double restingRateOn(int daysAgo) {
        Double known = restingRates[daysAgo];
        if (known != null) {
            return known;
        }
        double[] rates = new double[RESTING_RATE_DAYS];
        int count = 0;
        for (int ago = daysAgo; ago < Math.min(SLOTS, daysAgo + RESTING_RATE_DAYS); ago++) {
            WellnessDay day = wellness[ago];
            if (day != null && day.restingHeartRateBpm() != null) {
                rates[count++] = day.restingHeartRateBpm();
            }
        }
        if (count == 0) {
            return null;
        }
        Double median = Medians.of(Arrays.copyOf(rates, count));
        restingRates[daysAgo] = median;
        return median;
    }

    private @Nullable Double bodyMassKg() {
        return profile.bodyMassKg() != null ? profile.bodyMassKg() : AthleteDay.newestWeighing(wellness);
    }

    private @Nullable FoodDay[] placeFood() {
        @SuppressWarnings({"unchecked", "rawtypes"})
        @Nullable
        List<MealFact>[] meals = new List[SLOTS];
        for (MealFact meal : facts.meals()) {
            int daysAgo = daysAgo(meal.localDate());
            List<MealFact> ofDay = meals[daysAgo];
            if (ofDay == null) {
                meals[daysAgo] = ofDay = new ArrayList<>(6);
            }
            ofDay.add(meal);
        }
        boolean[] closed = new boolean[SLOTS];
        for (FoodDayFact foodDay : facts.foodDays()) {
            closed[daysAgo(foodDay.date())] |= foodDay.complete();
        }
        @Nullable FoodSum[] sums = new FoodSum[SLOTS];
        for (FoodSum sum : facts.foodSums()) {
            FoodSum there = sums[daysAgo(sum.date())];
            sums[daysAgo(sum.date())] = there == null ? sum : there.and(sum);
        }
        Double basal = BasalMetabolism.kcal(profile.sex(), bodyMassKg(), profile.heightCm(), profile.ageOn(date));
        @Nullable FoodDay[] food = new FoodDay[SLOTS];
        for (int daysAgo = 0; daysAgo < SLOTS; daysAgo++) {
            List<MealFact> ofDay = meals[daysAgo];
            if (ofDay == null && !closed[daysAgo] && sums[daysAgo] == null) {
                continue;
            }
            List<MealFact> singly = ofDay == null ? List.of() : ofDay;
            FoodSum single = FoodSum.of(date.minusDays(daysAgo), singly, closed[daysAgo]);
            FoodSum stored = sums[daysAgo];
            if (stored != null) {
                food[daysAgo] = FoodDay.of(stored.and(single), List.of(), basal);
            } else {
                food[daysAgo] = FoodDay.of(
                        single, singly.stream().sorted(MealFact.BY_TIME).toList(), basal);
            }
        }
        return food;
    }
}
