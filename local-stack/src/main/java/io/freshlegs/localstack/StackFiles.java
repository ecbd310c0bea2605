package io.freshlegs.localstack;

import java.nio.file.Path;
import java.util.List;

/** What lies where in the stack's directory. */
final class StackFiles {
    private StackFiles() {}

    static Path postgres(Path directory) {
        return directory.resolve("postgres");
    }

    static Path kafka(Path directory) {
        return directory.resolve("kafka");
    }

    static Path issuer(Path directory) {
        return directory.resolve("issuer");
    }

    static Path demo(Path directory) {
        return directory.resolve("demo.json");
    }

    static Path log(Path directory, String name) {
        return directory.resolve("logs").resolve(name + ".log");
    }

    static Path pid(Path directory, String name) {
        return directory.resolve("run").resolve(name + ".pid");
    }

    /** Everything that {@code -Dfreshlegs.fresh=true} deletes. */
    static List<Path> data(Path directory) {
        return List.of(postgres(directory), kafka(directory), issuer(directory), demo(directory));
    }
}
