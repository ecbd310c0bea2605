package io.freshlegs.localstack.launch;

import io.freshlegs.localstack.services.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the last build of the stack was made of and what it made, kept below {@code target} so that {@code clean} drops
 * it.
 *
 * <p>The products are part of it, since another build, of another branch for example, may have replaced them.
 */
final class BuildStamp {
    private final Path projectRoot;
    private final Path file;

    BuildStamp(Path projectRoot) {
        this.projectRoot = projectRoot;
        this.file = projectRoot.resolve("target/local-stack-build.txt");
    }

    /** Whether the products are those of the present sources. */
    boolean isCurrent() {
        if (!Files.exists(classPathFile(projectRoot))) {
            return false;
        }
        for (Service service : Service.values()) {
            if (!Files.exists(service.runner(projectRoot))) {
                return false;
            }
        }
        try {
            return Files.exists(file) && Files.readString(file).equals(present());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes down the present state as built. */
    void write() {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, present());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets the last build: a failed one leaves products of both. */
    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path of the stack's own process, one line, as its module's build leaves it. */
    static Path classPathFile(Path projectRoot) {
        return projectRoot.resolve("local-stack/target/class-path.txt");
    }

    private String present() {
        return "sources " + SourceFingerprint.of(projectRoot) + "\nproducts "
                + SourceFingerprint.ofFiles(projectRoot, products()) + "\n";
    }

    private List<Path> products() {
        List<Path> products = new ArrayList<>();
        products.add(classPathFile(projectRoot));
        products.addAll(SourceFingerprint.files(projectRoot.resolve("local-stack/target/classes")));
        for (Service service : Service.values()) {
            Path application = service.runner(projectRoot).getParent();
            products.addAll(SourceFingerprint.files(application.resolve("app")));
            try (Stream<Path> libraries = Files.list(application.resolve("lib/main"))) {
                libraries
                        .filter(jar -> jar.getFileName().toString().startsWith("io.freshlegs."))
                        .sorted()
                        .forEach(products::add);
            } catch (IOException e) {
                // not built: the runner's absence has told already
                continue;
            }
        }
        return products;
    }
}
