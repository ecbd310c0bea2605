package io.freshlegs.importcli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that can be imported.
 *
 * @param format the name of its format in the path of an import
 */
record Recording(Path file, String format) {

    /** The largest body of an import. */
    private static final int MOST_BYTES = 32 << 20;

    private static final List<String> FILES = List.of("fit", "tcx", "gpx");
    private static final List<String> PROVIDERS = List.of("garmin", "strava", "healthkit", "health-connect", "polar");

    /**
     * All recordings below a folder, in the order of their names.
     *
     * @param json the provider of JSON files whose name does not say it; null to leave them out
     */
    static List<Recording> below(Path folder, @Nullable String json) {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> of(file, json).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Recording> of(Path file, @Nullable String json) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        for (String format : FILES) {
            if (plain.endsWith("." + format)) {
                return Optional.of(new Recording(file, format));
            }
        }
        if (!plain.endsWith(".json")) {
            return Optional.empty();
        }
        return PROVIDERS.stream()
                .filter(provider -> plain.replace('_', '-').startsWith(provider))
                .findFirst()
                .or(() -> Optional.ofNullable(json))
                .map(provider -> new Recording(file, provider));
    }

    /** Its content, unpacked; one byte more than an import takes when it is longer, which the service then refuses. */
    byte[] content() throws IOException {
        try (InputStream raw = Files.newInputStream(file)) {
            InputStream plain =
                    file.toString().toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPInputStream(raw) : raw;
            return plain.readNBytes(MOST_BYTES + 1);
        }
    }
}
