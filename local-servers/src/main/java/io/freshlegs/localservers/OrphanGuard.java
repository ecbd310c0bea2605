package io.freshlegs.localservers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A small shell process that ends the children of this JVM when the JVM is gone, however it went.
 *
 * <p>It reads the process ids to watch from a pipe. A JVM killed by -9 runs no shutdown hook, but its end of the pipe
 * closes, and that is the shell's sign: it sends each child still on its list the signal asked for, and after ten
 * seconds KILL. Children that ended are taken off the list at once, so that a process id used anew is not hit.
 *
 * <p>Safe for use by any thread.
 */
final class OrphanGuard {
    private static final OrphanGuard INSTANCE = new OrphanGuard();

    private static final String SCRIPT = """
            trap '' INT HUP TERM
            list=''
            while read -r operation pid signal; do
              kept=''
              for entry in $list; do [ "${entry%%:*}" = "$pid" ] || kept="$kept $entry"; done
              list=$kept
              [ "$operation" = watch ] && list="$list $pid:$signal"
            done
            [ -z "$list" ] && exit 0
            for entry in $list; do kill -s "${entry##*:}" "${entry%%:*}"; done
            rounds=0
            while [ $rounds -lt 100 ]; do
              alive=''
              for entry in $list; do kill -0 "${entry%%:*}" && alive=yes; done
              [ -z "$alive" ] && exit 0
              sleep 0.1
              rounds=$((rounds + 1))
            done
            for entry in $list; do kill -s KILL "${entry%%:*}"; done
            """;

    private final ReentrantLock lock = new ReentrantLock();
    private final OutputStream commands;

    private OrphanGuard() {
        try {
            Process shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            this.commands = shell.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("/bin/sh is needed to watch over child processes", e);
        }
    }

    /** Has the process ended with the signal, for example TERM, once this JVM is gone. */
    static void watch(long pid, String signal) {
        INSTANCE.send("watch " + pid + " " + signal + "\n");
    }

    /** Takes the process off the list. */
    static void forget(long pid) {
        INSTANCE.send("forget " + pid + "\n");
    }

    private void send(String command) {
        lock.lock();
        try {
            commands.write(command.getBytes(StandardCharsets.US_ASCII));
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The process that watches over children is gone", e);
        } finally {
            lock.unlock();
        }
    }
}
