package io.freshlegs.advice.live.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.live.application.Told;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

class SseFollowerTest {

    private final SseFollower follower = new SseFollower(SseImpl.INSTANCE, 2_000);
    private final Reader reader = new Reader();

    @Test
    void of_what_comes_faster_than_the_other_end_reads_only_the_newest_is_sent() {
        // Given
        follower.subscribe(reader);
        reader.takes(1);

        // When
        follower.tell(advice("one"));
        follower.beat();
        follower.tell(advice("two"));
        follower.tell(advice("three"));
        reader.takes(10);

        // Then
        assertThat(reader.read).containsExactly("retry 2000", "three");
    }

    @Test
    void nothing_is_sent_that_was_not_asked_for() {
        follower.tell(advice("one"));
        follower.subscribe(reader);

        assertThat(reader.read).isEmpty();
        reader.takes(2);
        follower.tell(advice("two"));
        assertThat(reader.read).containsExactly("retry 2000", "one");
        reader.takes(1);
        assertThat(reader.read).containsExactly("retry 2000", "one", "two");
    }

    @Test
    void an_end_that_takes_nothing_for_some_heartbeats_is_given_up() {
        // Given
        AtomicInteger left = new AtomicInteger();
        follower.onLeave(left::incrementAndGet);
        follower.subscribe(reader);
        reader.takes(1);

        // When
        for (int beat = 0; beat < SseFollower.MOST_BEATS_HELD; beat++) {
            follower.beat();
        }
        boolean tooEarly = reader.completed;
        follower.beat();

        // Then
        assertThat(tooEarly).isFalse();
        assertThat(reader.completed).isTrue();
        assertThat(left).hasPositiveValue();
    }

    @Test
    void the_end_needs_no_asking_and_nothing_follows_it() {
        // Given
        follower.subscribe(reader);
        reader.takes(1);

        // When
        follower.end();
        follower.end();
        follower.tell(advice("late"));
        reader.takes(5);

        // Then
        assertThat(reader.completed).isTrue();
        assertThat(reader.completions).isEqualTo(1);
        assertThat(reader.read).containsExactly("retry 2000");
    }

    @Test
    void an_end_before_the_other_end_listens_is_not_lost() {
        follower.end();
        AtomicInteger left = new AtomicInteger();
        follower.onLeave(left::incrementAndGet);
        follower.subscribe(reader);

        assertThat(reader.completed).isTrue();
        assertThat(left).hasValue(1);
    }

    @Test
    void an_other_end_that_is_gone_is_sent_nothing() {
        // Given
        AtomicInteger left = new AtomicInteger();
        follower.onLeave(left::incrementAndGet);
        follower.subscribe(reader);
        reader.takes(3);

        // When
        follower.cancel();
        follower.tell(advice("late"));
        follower.end();

        // Then
        assertThat(reader.read).containsExactly("retry 2000");
        assertThat(reader.completed).isFalse();
        assertThat(left).hasPositiveValue();
    }

    private static Told advice(String text) {
        return new Told("id-" + text, text.getBytes(StandardCharsets.UTF_8));
    }

    /** An other end that takes as much as the test says. */
    private static final class Reader implements Flow.Subscriber<OutboundSseEvent> {

        private final List<String> read = new ArrayList<>();
        private boolean completed;
        private int completions;
        private Flow.Subscription subscription;

        void takes(int events) {
            subscription.request(events);
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(OutboundSseEvent event) {
            if (event.getData() != null) {
                read.add((String) event.getData());
            } else {
                read.add(event.isReconnectDelaySet() ? "retry " + event.getReconnectDelay() : event.getComment());
            }
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            completed = true;
            completions++;
        }
    }
}
