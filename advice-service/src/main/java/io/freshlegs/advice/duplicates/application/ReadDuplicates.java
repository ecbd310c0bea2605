package io.freshlegs.advice.duplicates.application;

import io.freshlegs.advice.facts.application.RecordedFacts;
import io.freshlegs.advice.load.domain.Duplicate;
import io.freshlegs.advice.load.domain.Duplicates;
import io.freshlegs.kit.domain.AthleteId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** Judges all workouts of an athlete, as they are when it is asked. */
@ApplicationScoped
public class ReadDuplicates {

    private static final Comparator<Duplicate> NEWEST_FIRST = Comparator.comparing(
                    (Duplicate duplicate) -> duplicate.workout().startTime())
            .reversed()
            .thenComparing(duplicate -> duplicate.workout().source())
            .thenComparing(duplicate -> duplicate.workout().externalId());

    private final RecordedFacts recorded;

    ReadDuplicates(RecordedFacts recorded) {
        this.recorded = recorded;
    }

    /** The workouts that do not count, newest first. */
    public List<Duplicate> of(AthleteId athlete) {
        return Duplicates.among(recorded.workouts(athlete)).duplicates().stream()
                .sorted(NEWEST_FIRST)
                .toList();
    }
}
