package io.freshlegs.acceptance.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository as somebody who reads it finds them. */
final class SourceTree {

    static final Path ROOT = Path.of(System.getProperty("freshlegs.root"));

    private SourceTree() {}

    static String text(String relative) {
        return text(ROOT.resolve(relative));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every Markdown file, but for what a build or a tool left behind. */
    static List<Path> documents() {
        return files(".md");
    }

    /** Every file of that ending, but for what a build or a tool left behind. */
    static List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> Stream.of("/target/", "/node_modules/", "/.freshlegs/", "/.git/")
                            .noneMatch(left -> ("/" + ROOT.relativize(file)).contains(left)))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
