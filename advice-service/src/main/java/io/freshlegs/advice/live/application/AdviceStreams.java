package io.freshlegs.advice.live.application;

import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The open streams of this process. Every method may be called by any thread.
 *
 * <p>Whatever says that an athlete's advice may have changed only says so: the advice is then read, and whoever was told
 * something else is told of it. A hint too many costs one reading; hints that come in any order, twice or late can't bring
 * an older advice after a newer one, because readings for one athlete come one after the other. A hint that never comes is
 * made up for by {@link #sweep}, which compares versions.
 *
 * <p>A stream ends with the token it was opened with, with the process, and when its athlete is erased. Of a slow reader
 * nothing is queued: {@link Follower#tell} replaces what was not taken.
 */
public final class AdviceStreams {

    private final LatestAdvice latest;
    private final StreamSettings settings;
    private final Executor readers;
    private final Clock clock;
    private final Map<AthleteId, FollowedAthlete> followed = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean closing;

    /** @param readers runs readings, which wait for the database */
    public AdviceStreams(LatestAdvice latest, StreamSettings settings, Executor readers, Clock clock) {
        this.latest = latest;
        this.settings = settings;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * Opens a stream and tells its follower the advice as it is, unless the caller holds it already. Waits for the database.
     *
     * @return ends it
     * @throws ProblemException {@code TOO_MANY_STREAMS}, {@code NO_STREAM_LEFT}, {@code SHUTTING_DOWN}, or what reading says
     */
    public Runnable open(OpenStream stream, Follower follower) {
        FollowedAthlete.Seat seat = seat(stream, follower);
        try {
            seat.look(latest);
        } catch (RuntimeException failure) {
            leave(seat);
            throw failure;
        }
        if (closing) {
            // The streams may have been ended while this one was about to be among them.
            follower.end();
        }
        return () -> leave(seat);
    }

    /** The advice of an athlete may be another. */
    public void changed(AthleteId athlete) {
        FollowedAthlete whose = followed.get(athlete);
        if (whose != null && whose.isFirstHint()) {
            readers.execute(() -> whose.lookAfterHint(latest));
        }
    }

    /** Any advice may be another. */
    public void allChanged() {
        followed.keySet().forEach(this::changed);
    }

    /** Nothing is known of the athlete any more. */
    public void erased(AthleteId athlete) {
        FollowedAthlete whose = followed.get(athlete);
        if (whose != null) {
            whose.end();
        }
    }

    /** Ends what is over, sends heartbeats that are due, and finds advice that the clock or an unheard event has changed. */
    public void sweep() {
        Instant now = clock.instant();
        followed.values().forEach(whose -> whose.beatOrEnd(now, settings.heartbeat()));
        findChanged(now);
    }

    private void findChanged(Instant now) {
        Set<AthleteId> athletes = Set.copyOf(followed.keySet());
        if (athletes.isEmpty()) {
            return;
        }
        Map<AthleteId, Long> versions = latest.versions(athletes);
        for (AthleteId athlete : athletes) {
            FollowedAthlete whose = followed.get(athlete);
            if (whose == null) {
                continue;
            }
            switch (whose.seen(versions.get(athlete), now)) {
                case SAME -> {}
                case OTHER -> changed(athlete);
                case GONE -> whose.end();
            }
        }
    }

    /** Ends all streams; from here on none is opened. */
    public void close() {
        closing = true;
        followed.values().forEach(FollowedAthlete::end);
    }

    /** The streams that are open. */
    public int count() {
        return open.get();
    }

    private FollowedAthlete.Seat seat(OpenStream stream, Follower follower) {
        if (closing) {
            throw ProblemException.of(Problem.SHUTTING_DOWN, "Open the stream again; another instance answers.");
        }
        if (open.incrementAndGet() > settings.perPod()) {
            open.decrementAndGet();
            throw ProblemException.of(
                    Problem.NO_STREAM_LEFT, "Read the advice by GET, and open a stream later or at another instance.");
        }
        List<FollowedAthlete.Seat> taken = new ArrayList<>(1);
        followed.compute(stream.athlete(), (athlete, known) -> {
            FollowedAthlete whose = known == null ? new FollowedAthlete() : known;
            FollowedAthlete.@Nullable Seat seat = whose.seat(stream, follower, clock.instant(), settings.perAthlete());
            if (seat != null) {
                taken.add(seat);
            }
            return whose.isEmpty() ? null : whose;
        });
        if (taken.isEmpty()) {
            open.decrementAndGet();
            throw ProblemException.of(
                    Problem.TOO_MANY_STREAMS,
                    "Close one of your " + settings.perAthlete() + " streams of this athlete first.");
        }
        return taken.get(0);
    }

    private void leave(FollowedAthlete.Seat seat) {
        followed.computeIfPresent(seat.stream().athlete(), (athlete, whose) -> {
            if (whose.leave(seat)) {
                open.decrementAndGet();
            }
            return whose.isEmpty() ? null : whose;
        });
    }
}
