package io.freshlegs.localstack.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.localstack.demo.DemoAthlete;
import io.freshlegs.localstack.demo.DemoLife;
import io.freshlegs.localstack.demo.DemoMeal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final LocalDate FIRST_START = LocalDate.of(2026, 11, 23);
    private static final Instant MORNING = at(FIRST_START, 9);
    private final DemoLife life = new DemoLife(FIRST_START);

    @Test
    void the_first_time_brings_everything_up_to_now_and_nothing_of_later() {
        Delivery delivery = Delivery.of(life, Instant.EPOCH, MORNING);
        assertThat(delivery.workouts())
                .hasSizeGreaterThan(80)
                .allSatisfy(workout -> assertThat(
                                OffsetDateTime.parse(workout.endTime()).toInstant())
                        .isBeforeOrEqualTo(MORNING));
        assertThat(delivery.meals())
                .allSatisfy(
                        meal -> assertThat(OffsetDateTime.parse(meal.eatenAt()).toInstant())
                                .isBeforeOrEqualTo(MORNING));
        assertThat(delivery.checkIns()).containsKey(FIRST_START);
        assertThat(delivery.closedDays()).contains(FIRST_START.minusDays(1)).doesNotContain(FIRST_START);
    }

    @Test
    void two_deliveries_bring_the_same_as_one_and_nothing_twice() {
        // Given
        Instant later = at(FIRST_START.plusDays(9), 14);
        Delivery all = Delivery.of(life, Instant.EPOCH, later);

        // When
        List<Delivery> parts = new ArrayList<>();
        Instant through = Instant.EPOCH;
        for (Instant until = MORNING; until.isBefore(later); until = until.plus(Duration.ofHours(31))) {
            parts.add(Delivery.of(life, through, until));
            through = until;
        }
        parts.add(Delivery.of(life, through, later));

        // Then
        assertThat(parts.stream().flatMap(part -> part.workouts().stream()))
                .containsExactlyInAnyOrderElementsOf(all.workouts());
        assertThat(parts.stream().flatMap(part -> part.meals().stream()).map(DemoMeal::externalId))
                .doesNotHaveDuplicates()
                .hasSameSizeAs(all.meals());
        assertThat(parts.stream().flatMap(part -> part.closedDays().stream()))
                .containsExactlyElementsOf(all.closedDays());
        assertThat(parts.stream().mapToInt(part -> part.checkIns().size()).sum())
                .isEqualTo(all.checkIns().size());
    }

    @Test
    void at_once_again_there_is_nothing_to_bring() {
        assertThat(Delivery.of(life, MORNING, MORNING).isEmpty()).isTrue();
    }

    private static Instant at(LocalDate date, int hour) {
        return date.atTime(LocalTime.of(hour, 0)).atZone(DemoAthlete.ZONE).toInstant();
    }
}
