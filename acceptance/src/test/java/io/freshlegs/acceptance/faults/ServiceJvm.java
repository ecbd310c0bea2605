package io.freshlegs.acceptance.faults;

import io.freshlegs.localservers.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a service's JVM is started: small, quick to be up, and with the classes of an earlier start of this run mapped into memory
 * instead of read and verified anew. The archive changes nothing but the time of a start, which is most of what a run lasts.
 */
final class ServiceJvm {

    private static final List<String> FLAGS = List.of(
            "-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+ExitOnOutOfMemoryError");
    private static final long ARCHIVED_SECONDS = 60;

    private final Path archive;

    /** The JVM of all replicas of a service, which have their classes in common. */
    ServiceJvm(ServiceKind kind, Path directory) {
        this.archive = directory.resolve(kind.module() + ".jsa");
    }

    /** The command up to the arguments of the program. */
    List<String> command() {
        List<String> command = new ArrayList<>(List.of(ChildProcess.java()));
        command.addAll(FLAGS);
        command.add(Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-XX:+RecordDynamicDumpInfo");
        return command;
    }

    /** Archives the classes that a running replica has loaded, for those that are started from now on; without it they start slower. */
    void archive(long pid) {
        Path jcmd = Path.of(ChildProcess.java()).resolveSibling("jcmd");
        Path unfinished = archive.resolveSibling(archive.getFileName() + ".part");
        if (!Files.isExecutable(jcmd)) {
            return;
        }
        try {
            Process dump = new ProcessBuilder(
                            jcmd.toString(), Long.toString(pid), "VM.cds", "dynamic_dump", unfinished.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(archive.resolveSibling(archive.getFileName() + ".log")
                            .toFile())
                    .start();
            if (!dump.waitFor(ARCHIVED_SECONDS, TimeUnit.SECONDS)) {
                dump.destroyForcibly();
            } else if (dump.exitValue() == 0 && Files.exists(unfinished)) {
                Files.move(unfinished, archive);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
