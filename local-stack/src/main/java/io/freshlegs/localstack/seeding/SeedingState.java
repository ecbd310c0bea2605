package io.freshlegs.localstack.seeding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * How much of the demo athlete's life the services have, kept in a small file.
 *
 * @param firstStart the day of the first start, which her life before and after hangs on
 * @param through everything up to this instant was sent; {@link Instant#EPOCH} before the first time
 */
record SeedingState(LocalDate firstStart, Instant through) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The kept state; empty when there is none. */
    static Optional<SeedingState> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(file.toFile());
            return Optional.of(new SeedingState(
                    LocalDate.parse(node.path("firstStart").asText()),
                    Instant.parse(node.path("through").asText())));
        } catch (IOException | DateTimeException e) {
            throw new SeedingFailed(
                    file + " can't be read; -Dfreshlegs.fresh=true begins anew with no data, deleting it goes on", e);
        }
    }

    void write(Path file) {
        try {
            Path half = file.resolveSibling(file.getFileName() + ".tmp");
            JSON.writeValue(half.toFile(), Map.of("firstStart", firstStart.toString(), "through", through.toString()));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
