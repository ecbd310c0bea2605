package io.freshlegs.acceptance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the database server puts its log aside, from a backup on: without one to which it belongs it is no use and is not kept. */
final class LogArchive {

    private static final String WANTED = "wanted";

    private final Path directory;

    LogArchive(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Whether the server keeps the log from now on. */
    void keep(boolean wanted) throws IOException {
        if (wanted) {
            Files.createFile(directory.resolve(WANTED));
        } else {
            Files.deleteIfExists(directory.resolve(WANTED));
        }
    }

    boolean holds(String segment) {
        return Files.exists(directory.resolve(segment));
    }

    /** The server's {@code archive_command}. */
    String archiveCommand() {
        // a copy that ends half-way with the server must not look like a whole one
        return "test ! -e \"A/WANTED\" || test -e \"A/%f\" || { cp \"%p\" \"A/%f.part\" && mv \"A/%f.part\" \"A/%f\"; }"
                .replace("A/", directory + "/")
                .replace("WANTED", WANTED);
    }

    /** The server's {@code restore_command}. */
    String restoreCommand() {
        return "cp \"" + directory + "/%f\" \"%p\"";
    }
}
