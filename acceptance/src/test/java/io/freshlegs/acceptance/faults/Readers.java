package io.freshlegs.acceptance.faults;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Somebody who reads advice again and again, from whichever replica serves. */
final class Readers {

    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong serverErrors = new AtomicLong();
    private volatile boolean stopping;
    private final Thread thread;

    private Readers(Trial trial) {
        String athlete = trial.athlete("0");
        thread = new Thread(() -> read(trial, athlete), "readers");
        thread.setDaemon(true);
    }

    static Readers start(Trial trial) {
        Readers readers = new Readers(trial);
        readers.thread.start();
        return readers;
    }

    private void read(Trial trial, String athlete) {
        while (!stopping) {
            Api.Answer answer =
                    trial.api().send(ServiceKind.ADVICE, athlete, "GET", "/v1/athletes/" + athlete + "/advice", null);
            answers.incrementAndGet();
            if (answer.status() >= 500) {
                serverErrors.incrementAndGet();
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Counts anew. */
    void forget() {
        answers.set(0);
        serverErrors.set(0);
    }

    void stop() {
        stopping = true;
        try {
            thread.join(20_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    long answers() {
        return answers.get();
    }

    /** Answers with a status of 500 and above. */
    long serverErrors() {
        return serverErrors.get();
    }
}
