package io.freshlegs.kit.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds files of the source tree that a test runs in. */
public final class Repository {

    private Repository() {}

    /** A path below the top of the source tree: the directory that has the Maven wrapper. */
    public static Path path(String relative) {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.exists(directory.resolve("mvnw"))) {
            directory = directory.getParent();
        }
        if (directory == null) {
            throw new IllegalStateException("the test does not run inside the source tree");
        }
        return directory.resolve(relative);
    }
}
