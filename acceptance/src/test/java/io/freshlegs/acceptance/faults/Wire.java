package io.freshlegs.acceptance.faults;

import io.freshlegs.localservers.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A TCP proxy between two parts that can be cut, slowed and muted.
 *
 * <p>Two threads a connection, one each way. Changing the mode works on open connections too. Safe for all threads.
 */
final class Wire implements AutoCloseable {

    /** What the wire does to bytes and connections. */
    enum Mode {
        /** Passes everything. */
        WHOLE,
        /** Refuses new connections; open ones have been reset. */
        CUT,
        /** Accepts connections and bytes and forwards nothing in either direction. */
        BLACK_HOLE,
        /** Forwards requests and swallows the answers. */
        DEAF
    }

    private static final long LOOK_NANOS = Duration.ofMillis(20).toNanos();

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int target;
    private volatile Mode mode = Mode.WHOLE;
    private volatile long delayNanos;
    private volatile boolean closed;

    private Wire(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** A wire on a free port to a port of this machine, which need not listen yet. */
    static Wire to(int target) {
        try {
            Wire wire = new Wire(new ServerSocket(0, 512, Ports.loopback()), target);
            daemon("wire-" + target, wire::accept);
            return wire;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Takes effect at once; {@link Mode#CUT} resets the open connections. */
    void mode(Mode next) {
        mode = next;
        if (next == Mode.CUT) {
            reset();
        }
    }

    /** Holds every chunk of bytes back for that long, in both directions; zero ends it. */
    void delay(Duration time) {
        delayNanos = time.toNanos();
    }

    /** Resets every open connection; new ones are accepted as the mode says. */
    void reset() {
        open.forEach(Wire::abort);
    }

    /** Half-closes every open connection: each side sees the end of the other's bytes. */
    void halfClose() {
        for (Socket socket : open) {
            try {
                socket.shutdownOutput();
            } catch (IOException gone) {
                abort(socket);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            door.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        reset();
    }

    private void accept() {
        while (!closed) {
            try {
                Socket near = door.accept();
                if (mode == Mode.CUT) {
                    abort(near);
                } else {
                    connect(near);
                }
            } catch (IOException ended) {
                // the door was closed, or one visitor was gone before the greeting
            }
        }
    }

    private void connect(Socket near) throws IOException {
        Socket far = new Socket();
        try {
            far.connect(new InetSocketAddress(Ports.loopback(), target), 2_000);
        } catch (IOException nobody) {
            abort(near);
            return;
        }
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        open.add(near);
        open.add(far);
        daemon("wire-out", () -> pump(near, far, false));
        daemon("wire-back", () -> pump(far, near, true));
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] chunk = new byte[16_384];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                hold(answers);
                out.write(chunk, 0, read);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            abort(from);
            abort(to);
        }
        if (from.isClosed() || to.isClosed() || (from.isOutputShutdown() && to.isOutputShutdown())) {
            abort(from);
            abort(to);
        }
    }

    private void hold(boolean answers) throws IOException {
        if (delayNanos > 0) {
            LockSupport.parkNanos(delayNanos);
        }
        while (mode == Mode.BLACK_HOLE || (mode == Mode.DEAF && answers)) {
            if (closed) {
                throw new IOException("the wire is gone");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static void abort(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyGone) {
            // that is what was wanted
        }
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
