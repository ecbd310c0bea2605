package io.freshlegs.advice.live.http;

import io.freshlegs.advice.live.application.Follower;
import io.freshlegs.advice.live.application.Told;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One response of server-sent events. Events leave one at a time, when the one before is on its way: of advice that comes
 * faster than the other end reads only the newest is held, and of heartbeats one. An end that takes nothing while
 * {@link #MOST_BEATS_HELD} heartbeats become due is given up.
 *
 * <p>Any thread may call any method. Whoever finds something to send while another thread is sending leaves it to that one.
 */
final class SseFollower implements Follower, Flow.Publisher<OutboundSseEvent>, Flow.Subscription {

    static final String EVENT = "advice";
    static final int MOST_BEATS_HELD = 4;

    private final Sse sse;
    private final long retryMillis;
    private final AtomicInteger work = new AtomicInteger();
    private Flow.@Nullable Subscriber<? super OutboundSseEvent> subscriber;
    private Runnable onLeave = () -> {};
    private long wanted;
    private boolean greeted;
    private @Nullable Told advice;
    private int beats;
    private boolean ended;
    private boolean over;

    /** @param retryMillis how long the other end shall wait before it comes back */
    SseFollower(Sse sse, long retryMillis) {
        this.sse = sse;
        this.retryMillis = retryMillis;
    }

    /** What to do when the other end is gone or the stream has ended; called once at least. */
    void onLeave(Runnable action) {
        boolean late;
        synchronized (this) {
            onLeave = action;
            late = over || ended;
        }
        if (late) {
            action.run();
        }
    }

    @Override
    public void subscribe(Flow.Subscriber<? super OutboundSseEvent> one) {
        synchronized (this) {
            subscriber = one;
        }
        one.onSubscribe(this);
        send();
    }

    @Override
    public void request(long more) {
        synchronized (this) {
            wanted += more;
        }
        send();
    }

    /** The other end is gone. */
    @Override
    public void cancel() {
        Runnable leave;
        synchronized (this) {
            over = true;
            advice = null;
            leave = onLeave;
        }
        leave.run();
    }

    @Override
    public void tell(Told newest) {
        synchronized (this) {
            advice = newest;
        }
        send();
    }

    @Override
    public void beat() {
        boolean givenUp;
        synchronized (this) {
            beats++;
            givenUp = beats > MOST_BEATS_HELD;
        }
        if (givenUp) {
            end();
        } else {
            send();
        }
    }

    @Override
    public void end() {
        Runnable leave;
        synchronized (this) {
            ended = true;
            leave = onLeave;
        }
        leave.run();
        send();
    }

    private void send() {
        if (work.getAndIncrement() != 0) {
            return;
        }
        int found;
        do {
            found = work.get();
            sendAll();
        } while (work.addAndGet(-found) != 0);
    }

    private void sendAll() {
        Flow.Subscriber<? super OutboundSseEvent> to;
        synchronized (this) {
            to = subscriber;
        }
        if (to == null) {
            return;
        }
        for (OutboundSseEvent next = next(); next != null; next = next()) {
            to.onNext(next);
        }
        if (isLast()) {
            to.onComplete();
        }
    }

    private synchronized @Nullable OutboundSseEvent next() {
        if (over || ended || wanted == 0) {
            return null;
        }
        OutboundSseEvent next = null;
        if (!greeted) {
            greeted = true;
            next = sse.newEventBuilder()
                    .comment("advice")
                    .reconnectDelay(retryMillis)
                    .build();
        } else if (advice != null) {
            next = sse.newEventBuilder()
                    .id(advice.id())
                    .name(EVENT)
                    .data(String.class, new String(advice.json(), StandardCharsets.UTF_8))
                    .build();
            advice = null;
        } else if (beats > 0) {
            next = sse.newEventBuilder().comment("heartbeat").build();
        }
        if (next != null) {
            beats = 0;
            wanted--;
        }
        return next;
    }

    private synchronized boolean isLast() {
        boolean last = ended && !over;
        over = over || ended;
        return last;
    }
}
