package io.freshlegs.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The file {@code local.env}: addresses and tokens, to be sourced by a shell.
 *
 * <p>It exists while the stack is ready and is there whole or not at all. Only its owner may read it.
 */
final class EnvFile {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final Path file;

    EnvFile(Path directory) {
        this.file = directory.resolve("local.env");
    }

    Path path() {
        return file;
    }

    void write(Map<String, String> variables) {
        try {
            Path half = Files.createTempFile(
                    file.getParent(),
                    "local",
                    ".env",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, render(variables));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the addresses away: they lead nowhere. */
    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that any POSIX shell reads: exported, each value in single quotes. */
    static String render(Map<String, String> variables) {
        StringBuilder lines =
                new StringBuilder("# Addresses and tokens of the running local stack: source it by a shell.\n");
        variables.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("Not a name of a variable: " + name);
            }
            lines.append("export ")
                    .append(name)
                    .append("='")
                    .append(value.replace("'", "'\\''"))
                    .append("'\n");
        });
        return lines.toString();
    }
}
