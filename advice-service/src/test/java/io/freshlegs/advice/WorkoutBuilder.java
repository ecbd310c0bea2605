package io.freshlegs.advice;

import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.facts.domain.WorkoutType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workout in the making; starts at 7:00 UTC. */
public final class WorkoutBuilder {
    private final Sport sport;
    private final double minutes;
    private String source = "garmin";
    private int hour = 7;
    private @Nullable Instant start;
    private String zone = "UTC";
    private @Nullable WorkoutType type;
    private @Nullable Double exertion;
    private @Nullable Double distance;
    private @Nullable Double gain;
    private @Nullable Double loss;
    private @Nullable Double heartRate;
    private @Nullable Double cadence;
    private @Nullable Double energy;
    private @Nullable String shoeId;
    private @Nullable List<Double> zones;
    private @Nullable Map<Integer, Integer> histogram;

    public WorkoutBuilder(Sport sport, double minutes) {
        this.sport = sport;
        this.minutes = minutes;
    }

    public WorkoutBuilder source(String value) {
        source = value;
        return this;
    }

    public WorkoutBuilder hour(int value) {
        hour = value;
        return this;
    }

    /** A start in a zone, whatever day it is given. */
    public WorkoutBuilder at(Instant value, String inZone) {
        start = value;
        zone = inZone;
        return this;
    }

    public WorkoutBuilder type(WorkoutType value) {
        type = value;
        return this;
    }

    public WorkoutBuilder exertion(double value) {
        exertion = value;
        return this;
    }

    public WorkoutBuilder kilometres(double value) {
        distance = 1000 * value;
        return this;
    }

    public WorkoutBuilder elevation(@Nullable Double up, @Nullable Double down) {
        gain = up;
        loss = down;
        return this;
    }

    public WorkoutBuilder heartRate(double value) {
        heartRate = value;
        return this;
    }

    public WorkoutBuilder histogram(Map<Integer, Integer> secondsByBpm) {
        histogram = secondsByBpm;
        return this;
    }

    /** Seconds in the five zones of the device. */
    public WorkoutBuilder zones(List<Double> seconds) {
        zones = seconds;
        return this;
    }

    public WorkoutBuilder cadence(double value) {
        cadence = value;
        return this;
    }

    public WorkoutBuilder energy(double value) {
        energy = value;
        return this;
    }

    public WorkoutBuilder shoe(String value) {
        shoeId = value;
        return this;
    }

    public WorkoutFact build(LocalDate date, String externalId) {
        return new WorkoutFact(
                source,
                externalId,
                1,
                sport,
                type,
                start == null ? date.atTime(hour, 0).toInstant(ZoneOffset.UTC) : start,
                null,
                null,
                zone,
                date,
                minutes * 60,
                null,
                distance,
                gain,
                loss,
                energy,
                heartRate,
                null,
                zones,
                cadence,
                exertion,
                shoeId,
                List.of(),
                histogram);
    }
}
