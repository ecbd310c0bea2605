package io.freshlegs.advice.live.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.freshlegs.advice.wording.domain.Language;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdviceStreamsTest {

    private static final AthleteId MARA = AthleteId.of("mara");
    private static final Instant START = Instant.parse("2026-11-23T06:40:00Z");

    private final MovedClock clock = new MovedClock();
    private final Advices advices = new Advices();
    private final StreamSettings settings = new StreamSettings(2, 3, Duration.ofSeconds(15), Duration.ofSeconds(1), 1);
    private final AdviceStreams streams = new AdviceStreams(advices, settings, Runnable::run, clock);

    @Test
    void a_stream_begins_with_the_advice_as_it_is_and_goes_on_with_each_other_one() {
        // Given
        Listener listener = new Listener();
        streams.open(stream("mara", null), listener);

        // When
        advices.say("rest");
        streams.changed(MARA);
        streams.changed(MARA);

        // Then
        assertThat(listener.told).containsExactly("easy", "rest");
    }

    @Test
    void whoever_holds_the_advice_already_is_told_nothing_until_it_is_another() {
        // Given
        Listener listener = new Listener();
        streams.open(stream("mara", "id-easy"), listener);

        // When
        streams.changed(MARA);
        advices.say("rest");
        streams.changed(MARA);

        // Then
        assertThat(listener.told).containsExactly("rest");
    }

    @Test
    void a_stream_is_told_of_a_change_that_nobody_hinted_at() {
        // Given
        Listener listener = new Listener();
        streams.open(stream("mara", null), listener);
        streams.sweep();

        // When
        advices.say("rest");
        streams.sweep();

        // Then
        assertThat(listener.told).containsExactly("easy", "rest");
        int readings = advices.readings;
        streams.sweep();
        assertThat(advices.readings).as("nothing changed, nothing is read").isEqualTo(readings);
    }

    @Test
    void a_stream_gets_the_advice_of_the_hour_that_begins() {
        // Given
        Listener listener = new Listener();
        streams.open(stream("mara", null), listener);
        streams.sweep();

        // When
        clock.now = Instant.parse("2026-11-23T06:59:59Z");
        advices.text = "easy at seven";
        streams.sweep();
        List<String> before = List.copyOf(listener.told);
        clock.now = Instant.parse("2026-11-23T07:00:00Z");
        streams.sweep();
        streams.sweep();

        // Then
        assertThat(before).containsExactly("easy");
        assertThat(listener.told).containsExactly("easy", "easy at seven");
    }

    @Test
    void the_hour_of_a_wall_clock_ends_early_when_it_is_put_forward_or_back() {
        ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");

        assertThat(ReadLatestAdvice.nextHour(START.atZone(ZoneId.of("Asia/Kathmandu"))))
                .as("12:25 becomes 13:00")
                .isEqualTo("2026-11-23T07:15:00Z");
        assertThat(ReadLatestAdvice.nextHour(
                        Instant.parse("2026-04-04T14:40:00Z").atZone(lordHowe)))
                .as("01:40 becomes 01:30 when it would be 02:00")
                .isEqualTo("2026-04-04T15:00:00Z");
    }

    @Test
    void a_reading_that_fails_is_made_up_for() {
        // Given
        Listener listener = new Listener();
        streams.open(stream("mara", null), listener);
        streams.sweep();
        advices.say("rest");
        advices.away = true;
        streams.changed(MARA);

        // When
        advices.away = false;
        streams.sweep();

        // Then
        assertThat(listener.told).containsExactly("easy", "rest");
    }

    @Test
    void a_stream_whose_first_reading_fails_was_never_open() {
        advices.away = true;

        assertThatThrownBy(() -> streams.open(stream("mara", null), new Listener()))
                .isInstanceOf(ProblemException.class);

        assertThat(streams.count()).isZero();
    }

    @Test
    void a_stream_ends_with_its_token_and_not_before() {
        // Given
        Listener listener = new Listener();
        streams.open(stream("mara", null), listener);

        // When
        clock.now = START.plusSeconds(59);
        streams.sweep();
        boolean endedBefore = listener.ended;
        clock.now = START.plusSeconds(60);
        streams.sweep();

        // Then
        assertThat(endedBefore).isFalse();
        assertThat(listener.ended).isTrue();
    }

    @Test
    void a_heartbeat_comes_at_the_start_and_every_fifteen_seconds() {
        // Given
        Listener listener = new Listener();
        streams.open(stream("mara", null), listener);

        // When
        for (int second = 0; second < 50; second++) {
            clock.now = START.plusSeconds(second);
            streams.sweep();
        }

        // Then
        assertThat(listener.beats).isEqualTo(4);
    }

    @Test
    void the_streams_of_an_erased_athlete_end_whether_the_erasure_was_heard_or_not() {
        // Given
        Listener heard = new Listener();
        Listener unheard = new Listener();
        streams.open(stream("mara", null), heard);
        streams.open(new OpenStream(AthleteId.of("anna"), "anna", Language.ENGLISH, null, Instant.MAX), unheard);
        streams.sweep();

        // When
        streams.erased(MARA);
        boolean before = unheard.ended;
        advices.versions.remove(AthleteId.of("anna"));
        streams.sweep();

        // Then
        assertThat(heard.ended).isTrue();
        assertThat(before).isFalse();
        assertThat(unheard.ended).isTrue();
    }

    @Test
    void a_caller_has_so_many_streams_of_an_athlete_and_one_that_was_left_makes_room() {
        // Given
        streams.open(stream("mara", null), new Listener());
        Runnable second = streams.open(stream("mara", null), new Listener());

        // When
        assertThatThrownBy(() -> streams.open(stream("mara", null), new Listener()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(Problem.TOO_MANY_STREAMS));
        second.run();
        second.run();

        // Then
        assertThat(streams.count()).isEqualTo(1);
        streams.open(stream("mara", null), new Listener());
        streams.open(stream("coach", null), new Listener());
        assertThat(streams.count()).isEqualTo(3);
    }

    @Test
    void a_process_has_so_many_streams() {
        streams.open(stream("mara", null), new Listener());
        streams.open(stream("coach", null), new Listener());
        streams.open(stream("trainer", null), new Listener());

        assertThatThrownBy(() -> streams.open(stream("friend", null), new Listener()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(Problem.NO_STREAM_LEFT));
        assertThat(streams.count()).isEqualTo(3);
    }

    @Test
    void closing_ends_every_stream_and_none_is_opened_afterwards() {
        // Given
        Listener listener = new Listener();
        streams.open(stream("mara", null), listener);

        // When
        streams.close();

        // Then
        assertThat(listener.ended).isTrue();
        assertThatThrownBy(() -> streams.open(stream("mara", null), new Listener()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(Problem.SHUTTING_DOWN));
    }

    @Test
    void each_stream_is_told_in_its_own_language() {
        // Given
        Listener english = new Listener();
        Listener german = new Listener();
        streams.open(stream("mara", null), english);
        streams.open(new OpenStream(MARA, "coach", Language.GERMAN, null, Instant.MAX), german);

        // When
        advices.say("rest");
        streams.changed(MARA);

        // Then
        assertThat(english.told).containsExactly("easy", "rest");
        assertThat(german.told).containsExactly("easy auf Deutsch", "rest auf Deutsch");
    }

    private static OpenStream stream(String caller, String heldId) {
        return new OpenStream(MARA, caller, Language.ENGLISH, heldId, START.plusSeconds(60));
    }

    /** Keeps what it was told. */
    private static final class Listener implements Follower {

        private final List<String> told = new ArrayList<>();
        private int beats;
        private boolean ended;

        @Override
        public void tell(Told advice) {
            told.add(new String(advice.json(), StandardCharsets.UTF_8));
        }

        @Override
        public void beat() {
            beats++;
        }

        @Override
        public void end() {
            ended = true;
        }
    }

    /** Advice that is what the test says. */
    private final class Advices implements LatestAdvice {

        private final Map<AthleteId, Long> versions = new HashMap<>(Map.of(MARA, 1L, AthleteId.of("anna"), 1L));
        private String text = "easy";
        private int readings;
        private boolean away;

        void say(String other) {
            text = other;
            versions.merge(MARA, 1L, Long::sum);
        }

        @Override
        public Reading read(AthleteId athlete, Language language) {
            if (away) {
                throw ProblemException.of(Problem.DATABASE_UNAVAILABLE, "away");
            }
            readings++;
            String said = language == Language.ENGLISH ? text : text + " auf Deutsch";
            return new Reading(
                    new Told("id-" + said, said.getBytes(StandardCharsets.UTF_8)),
                    ReadLatestAdvice.nextHour(clock.now.atZone(ZoneOffset.UTC)));
        }

        @Override
        public Map<AthleteId, Long> versions(Collection<AthleteId> athletes) {
            return Map.copyOf(versions);
        }
    }

    private static final class MovedClock extends Clock {

        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
