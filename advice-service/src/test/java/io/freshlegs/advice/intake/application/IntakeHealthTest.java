package io.freshlegs.advice.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class IntakeHealthTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MovedClock clock = new MovedClock();
    private final IntakeHealth health = new IntakeHealth(clock);

    @Test
    void a_loop_that_waits_five_minutes_for_the_database_but_polls_is_alive() {
        health.waitingFor("database");
        for (int second = 0; second < 300; second++) {
            clock.forward(Duration.ofSeconds(1));
            health.polled(true);

            assertThat(health.isAlive(PATIENCE)).isTrue();
        }
        assertThat(health.waitingFor()).isEqualTo("database");
    }

    @Test
    void a_loop_that_does_not_come_back_from_poll_is_not_alive() {
        health.polled(true);
        clock.forward(PATIENCE.plusMillis(1));

        assertThat(health.isAlive(PATIENCE)).isFalse();
    }

    @Test
    void a_loop_that_ended_by_an_error_is_not_alive_at_once() {
        health.polled(true);
        health.failed();

        assertThat(health.isAlive(PATIENCE)).isFalse();
    }

    @Test
    void it_is_ready_after_the_first_poll_as_a_member_and_stays_so() {
        assertThat(health.isReady()).isFalse();

        health.polled(false);
        assertThat(health.isReady()).isFalse();

        health.polled(true);
        health.polled(false);
        assertThat(health.isReady()).isTrue();
    }

    @Test
    void a_clock_set_back_makes_no_negative_age() {
        health.polled(true);
        clock.forward(Duration.ofHours(-26));

        assertThat(health.sinceLastPoll()).isZero();
    }

    /** A clock that stands until it is moved. */
    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        void forward(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
