package io.freshlegs.advice.live.application;

import io.freshlegs.advice.wording.domain.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The streams of one athlete's advice. Readings take turns under a lock of its own, so that what is told last was read last;
 * seats are taken and left under the lock of {@link AdviceStreams}.
 */
final class FollowedAthlete {

    /** What a version says of the advice that was told. */
    enum Sight {
        SAME,
        OTHER,
        GONE
    }

    private final List<Seat> seats = new CopyOnWriteArrayList<>();
    private final AtomicBoolean hinted = new AtomicBoolean();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Instant turnsAt = Instant.MAX;
    private volatile @Nullable Long version;

    /** One stream, and what it was told last. */
    final class Seat {

        private final OpenStream stream;
        private final Follower follower;
        private @Nullable String toldId;
        private Instant nextBeat;

        Seat(OpenStream stream, Follower follower, Instant openedAt) {
            this.stream = stream;
            this.follower = follower;
            this.toldId = stream.heldId();
            this.nextBeat = openedAt;
        }

        OpenStream stream() {
            return stream;
        }

        /** Reads the advice for this stream alone. */
        void look(LatestAdvice latest) {
            FollowedAthlete.this.look(latest, List.of(this));
        }
    }

    /** A seat for a stream; null when its caller has as many of this athlete as one may. */
    @Nullable
    Seat seat(OpenStream stream, Follower follower, Instant now, int most) {
        long ofCaller = seats.stream()
                .filter(seat -> seat.stream.caller().equals(stream.caller()))
                .count();
        if (ofCaller >= most) {
            return null;
        }
        Seat seat = new Seat(stream, follower, now);
        seats.add(seat);
        return seat;
    }

    /** Whether the seat was taken until now. */
    boolean leave(Seat seat) {
        return seats.remove(seat);
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    /** Whether no reading that would find the change is about to begin. */
    boolean isFirstHint() {
        return hinted.compareAndSet(false, true);
    }

    /** Reads the advice and tells who has not heard it; what fails is tried again by the next sweep. */
    void lookAfterHint(LatestAdvice latest) {
        hinted.set(false);
        try {
            look(latest, seats);
        } catch (RuntimeException away) {
            turnsAt = Instant.MIN;
        }
    }

    private void look(LatestAdvice latest, List<Seat> whom) {
        reading.lock();
        try {
            Map<Language, LatestAdvice.Reading> readings = new EnumMap<>(Language.class);
            for (Seat seat : whom) {
                Language language = seat.stream.language();
                LatestAdvice.Reading reading = readings.get(language);
                if (reading == null) {
                    reading = latest.read(seat.stream.athlete(), language);
                    readings.put(language, reading);
                    turnsAt = reading.turnsAt();
                }
                Told advice = reading.advice();
                if (!advice.id().equals(seat.toldId)) {
                    seat.toldId = advice.id();
                    seat.follower.tell(advice);
                }
            }
        } finally {
            reading.unlock();
        }
    }

    /** Called by one thread alone. */
    void beatOrEnd(Instant now, Duration heartbeat) {
        for (Seat seat : seats) {
            if (!now.isBefore(seat.stream.validUntil())) {
                seat.follower.end();
            } else if (!now.isBefore(seat.nextBeat)) {
                seat.nextBeat = now.plus(heartbeat);
                seat.follower.beat();
            }
        }
    }

    /** Compares a version with the one seen before; called by one thread alone. */
    Sight seen(@Nullable Long latest, Instant now) {
        Long before = version;
        version = latest;
        if (latest == null) {
            return before == null ? atTurn(now) : Sight.GONE;
        }
        return latest.equals(before) ? atTurn(now) : Sight.OTHER;
    }

    private Sight atTurn(Instant now) {
        return now.isBefore(turnsAt) ? Sight.SAME : Sight.OTHER;
    }

    void end() {
        seats.forEach(seat -> seat.follower.end());
    }
}
