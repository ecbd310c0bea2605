package io.freshlegs.nutrition;

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
    void of_twenty_identical_puts_of_a_meal_one_creates_it() {
        meals().identicalOnesCountOnce("parallel-one");
    }

    @Test
    void of_twenty_versions_of_a_meal_the_highest_wins() {
        meals().theHighestVersionWins("parallel-two");
    }

    private ParallelWrites meals() {
        return new ParallelWrites(base, "meals/app/1", "meal", Topic.MEALS, version -> """
                {"sourceVersion": %1$d, "eatenAt": "2026-11-22T12:40:00+01:00", "mealType": "lunch",
                 "items": [{"name": "Soup", "proteinGrams": %1$d}]}""".formatted(version));
    }
}
