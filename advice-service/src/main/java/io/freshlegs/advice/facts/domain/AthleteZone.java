package io.freshlegs.advice.facts.domain;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The zone that decides the athlete's calendar day: the profile's, else the latest workout's, else UTC. */
public final class AthleteZone {
    private static final Comparator<WorkoutFact> LATEST = Comparator.comparing(WorkoutFact::startTime)
            .thenComparing(WorkoutFact::source)
            .thenComparing(WorkoutFact::externalId);

    private AthleteZone() {}

    public static ZoneId of(AthleteFacts facts) {
        ZoneId ofProfile =
                facts.profile() == null ? null : zoneOrNull(facts.profile().timeZone());
        if (ofProfile != null) {
            return ofProfile;
        }
        return facts.workouts().stream()
                .max(LATEST)
                .map(workout -> of(workout, ZoneOffset.UTC))
                .orElse(ZoneOffset.UTC);
    }

    /** The zone a workout was recorded in, else the given one. */
    public static ZoneId of(WorkoutFact workout, ZoneId otherwise) {
        ZoneId zone = zoneOrNull(workout.timeZone());
        if (zone != null) {
            return zone;
        }
        ZoneId offset = zoneOrNull(workout.zoneOffset());
        return offset == null ? otherwise : offset;
    }

    /** The zone as the contract names it: {@code UTC} for no offset, else the zone's id. */
    public static String nameOf(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private static @Nullable ZoneId zoneOrNull(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
