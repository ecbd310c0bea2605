package io.freshlegs.localstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hash of everything that a build of the stack depends on: all poms and what lies in {@code src/main}.
 *
 * <p>By content, not by time: a fresh clone, a branch there and back, or a touched file changes nothing.
 */
final class SourceFingerprint {
    private SourceFingerprint() {}

    /**
     * The hash of the project's sources.
     *
     * @param projectRoot the directory of the parent pom; each directory below with a {@code pom.xml} is a module
     */
    static String of(Path projectRoot) {
        MessageDigest digest = sha256();
        add(digest, projectRoot, projectRoot.resolve("pom.xml"));
        for (Path module : modules(projectRoot)) {
            add(digest, projectRoot, module.resolve("pom.xml"));
            files(module.resolve("src").resolve("main")).forEach(file -> add(digest, projectRoot, file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of the files by path and content; a missing one is an entry too. */
    static String ofFiles(Path projectRoot, List<Path> files) {
        MessageDigest digest = sha256();
        files.stream().sorted().forEach(file -> add(digest, projectRoot, file));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The regular files below a directory, in a fixed order; none when it does not exist. */
    static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> modules(Path projectRoot) {
        try (Stream<Path> children = Files.list(projectRoot)) {
            return children.filter(child -> Files.isRegularFile(child.resolve("pom.xml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(MessageDigest digest, Path projectRoot, Path file) {
        try {
            byte[] content = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            String name = projectRoot.relativize(file).toString().replace('\\', '/');
            // Name and length before the content: no two trees read as the same bytes.
            digest.update((name + '\0' + content.length + '\0').getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
