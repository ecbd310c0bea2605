package io.freshlegs.benchmarks.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpResponseDecoder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.HdrHistogram.Histogram;

/**
 * Sends requests over a fixed number of connections, by one thread.
 *
 * <p>Two forms. <i>Closed</i>: each connection sends its next request when it has its answer; this finds the throughput,
 * and its latencies are those under the heaviest load these connections make. <i>Open</i>: each request has an instant
 * at which it is due, whatever became of those before it. Its latency counts from that instant, also when all
 * connections were busy then: a server that stands still for a second is seen by every request of that second, and
 * nothing is omitted because the client waited with it.
 *
 * <p>One use each. The thread that sends and reads is Netty's, and all state below belongs to it.
 */
public final class Load {

    private static final long TICK_MICROS = 500;
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final long NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int port;
    private final int connections;
    private final Requests requests;
    private final EventLoopGroup thread = new NioEventLoopGroup(1);
    private final EventLoop loop = thread.next();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Histogram nanos = new Histogram(LONGEST_NANOS, 3);
    private final SortedMap<Integer, Long> statuses = new TreeMap<>();
    private final Deque<Connection> idle = new ArrayDeque<>();

    /** The instants of requests that are due and have no connection yet; of an open load alone. */
    private final Deque<Long> due = new ArrayDeque<>();

    private double nanosBetween;
    private long nextNumber;
    private long numbersLeft;
    private long dueSoFar;
    private long beganNanos;
    private long endNanos;
    private long lastAnswerNanos;
    private long answered;
    private int underWay;

    private Load(int port, int connections, Requests requests) {
        this.port = port;
        this.connections = connections;
        this.requests = requests;
    }

    /** A load on a port of this machine. */
    public static Load on(int port, int connections, Requests requests) {
        return new Load(port, connections, requests);
    }

    /** Sends from a number on, as fast as answers come, for that long. */
    public LoadResult closed(long first, Duration duration) {
        return run(first, Long.MAX_VALUE, duration, 0);
    }

    /** Sends this many requests as fast as answers come. */
    public LoadResult closed(long first, long count) {
        return closed(first, count, MOST);
    }

    /** Sends this many requests as fast as answers come, and fewer when that takes longer. */
    public LoadResult closed(long first, long count, Duration most) {
        return run(first, count, most, 0);
    }

    /** Sends so many requests a second for that long, each at its time. */
    public LoadResult open(long first, Duration duration, double perSecond) {
        return run(first, Long.MAX_VALUE, duration, NANOS_A_SECOND / perSecond);
    }

    private LoadResult run(long first, long count, Duration duration, double nanosBetweenRequests) {
        nextNumber = first;
        numbersLeft = count;
        nanosBetween = nanosBetweenRequests;
        try {
            for (int i = 0; i < connections; i++) {
                idle.add(connect());
            }
            loop.submit(() -> begin(duration)).get();
            ended.get(duration.plus(TO_ANSWER).toMillis(), TimeUnit.MILLISECONDS);
            double seconds = (lastAnswerNanos - beganNanos) / (double) NANOS_A_SECOND;
            return new LoadResult(answered, seconds, statuses, nanos);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted under load", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("the load did not end: " + statuses, failure);
        } finally {
            thread.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
        }
    }

    private Connection connect() throws InterruptedException {
        Connection connection = new Connection(this::answered);
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new HttpResponseDecoder(), connection);
                    }
                })
                .connect("127.0.0.1", port)
                .sync();
        return connection;
    }

    private void begin(Duration duration) {
        beganNanos = System.nanoTime();
        endNanos = beganNanos + duration.toNanos();
        if (isOpen()) {
            tick();
            return;
        }
        for (Connection connection : idle.toArray(Connection[]::new)) {
            idle.remove(connection);
            sendNext(connection);
        }
    }

    private boolean isOpen() {
        return nanosBetween > 0;
    }

    /** Notes what has come due since the last tick, whether there is a connection for it or not. */
    private void tick() {
        long now = Math.min(System.nanoTime(), endNanos);
        for (long at = dueNanos(); at < now; at = dueNanos()) {
            due.add(at);
            dueSoFar++;
        }
        sendDue();
        if (now < endNanos) {
            loop.schedule(this::tick, TICK_MICROS, TimeUnit.MICROSECONDS);
        } else {
            endWhenAllAnswered();
        }
    }

    private long dueNanos() {
        return beganNanos + (long) (dueSoFar * nanosBetween);
    }

    private void sendDue() {
        while (!due.isEmpty() && !idle.isEmpty()) {
            send(idle.poll(), due.poll());
        }
    }

    private void sendNext(Connection connection) {
        long now = System.nanoTime();
        if (now < endNanos && numbersLeft > 0) {
            send(connection, now);
        } else {
            idle.add(connection);
            endWhenAllAnswered();
        }
    }

    private void send(Connection connection, long sinceNanos) {
        underWay++;
        numbersLeft--;
        connection.send(requests, nextNumber++, sinceNanos);
    }

    /** An answer came, or none will: then the status is 0. */
    private void answered(Connection connection, int status, long sinceNanos) {
        lastAnswerNanos = System.nanoTime();
        nanos.recordValue(Math.min(LONGEST_NANOS, lastAnswerNanos - sinceNanos));
        statuses.merge(status, 1L, Long::sum);
        answered++;
        underWay--;
        if (status == Connection.BROKEN) {
            ended.completeExceptionally(new IllegalStateException("a connection broke"));
        } else if (isOpen()) {
            idle.add(connection);
            sendDue();
            endWhenAllAnswered();
        } else {
            sendNext(connection);
        }
    }

    private void endWhenAllAnswered() {
        if (underWay == 0 && due.isEmpty() && (System.nanoTime() >= endNanos || numbersLeft == 0)) {
            ended.complete(null);
        }
    }
}
