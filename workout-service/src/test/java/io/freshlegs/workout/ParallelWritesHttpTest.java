package io.freshlegs.workout;

import io.freshlegs.contracts.Topic;
import io.freshlegs.kit.testing.ParallelWrites;
import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class ParallelWritesHttpTest {

    @TestHTTPResource
    URI base;

    @Test
    void of_twenty_identical_puts_of_a_workout_one_creates_it() {
        workouts().identicalOnesCountOnce("parallel-one");
    }

    @Test
    void of_twenty_versions_of_a_workout_the_highest_wins() {
        workouts().theHighestVersionWins("parallel-two");
    }

    @Test
    void of_twenty_identical_puts_of_a_wellness_day_one_creates_it() {
        wellness().identicalOnesCountOnce("parallel-one");
    }

    @Test
    void of_twenty_versions_of_a_wellness_day_the_highest_wins() {
        wellness().theHighestVersionWins("parallel-two");
    }

    private ParallelWrites workouts() {
        return new ParallelWrites(
                base, "workouts/garmin/1", "workout", Topic.WORKOUTS, version -> """
                {"sourceVersion": %1$d, "sport": "running", "startTime": "2026-11-22T06:40:00+01:00",
                 "durationSeconds": %1$d}""".formatted(version));
    }

    private ParallelWrites wellness() {
        return new ParallelWrites(
                base,
                "wellness/garmin/2026-11-22",
                "wellness_day",
                Topic.WELLNESS,
                "{\"sourceVersion\": %1$d, \"sleepMinutes\": %1$d}"::formatted);
    }
}
