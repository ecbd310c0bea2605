package io.freshlegs.kit.paging;

import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.freshlegs.kit.secret.SharedSecret;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Makes and reads opaque cursors. A cursor is a position with a keyed hash over it and over the list it belongs to, so
 * that it opens no other athlete's list, filter or order.
 *
 * <p>The key comes from {@code freshlegs.cursor-key}; replicas need the same one.
 */
@Singleton
@Startup
public class Cursors {

    private static final int POSITION_BYTES = 28;
    private static final int HASH_BYTES = 16;

    private final SharedSecret secret;

    Cursors(@ConfigProperty(name = "freshlegs.cursor-key") Optional<String> configured) {
        this.secret = SharedSecret.of("freshlegs.cursor-key", configured);
    }

    /** The cursor behind a position of a list. */
    public String after(Position position, String list) {
        byte[] bytes = bytes(position);
        ByteBuffer cursor = ByteBuffer.allocate(POSITION_BYTES + HASH_BYTES);
        cursor.put(bytes).put(hash(bytes, list));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.array());
    }

    /**
     * The position of a cursor, null for none.
     *
     * @throws ProblemException {@code CURSOR_INVALID} when it was cut, changed or made for another list
     */
    public @Nullable Position read(@Nullable String cursor, String list) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException noBase64) {
            throw invalid();
        }
        if (bytes.length != POSITION_BYTES + HASH_BYTES) {
            throw invalid();
        }
        byte[] position = Arrays.copyOf(bytes, POSITION_BYTES);
        byte[] hash = Arrays.copyOfRange(bytes, POSITION_BYTES, bytes.length);
        if (!MessageDigest.isEqual(hash, hash(position, list))) {
            throw invalid();
        }
        ByteBuffer buffer = ByteBuffer.wrap(position);
        Instant startedAt = Instant.ofEpochSecond(buffer.getLong(), buffer.getInt());
        return new Position(startedAt, new UUID(buffer.getLong(), buffer.getLong()));
    }

    private static byte[] bytes(Position position) {
        return ByteBuffer.allocate(POSITION_BYTES)
                .putLong(position.startedAt().getEpochSecond())
                .putInt(position.startedAt().getNano())
                .putLong(position.id().getMostSignificantBits())
                .putLong(position.id().getLeastSignificantBits())
                .array();
    }

    private byte[] hash(byte[] position, String list) {
        Mac mac = secret.mac();
        mac.update(position);
        return Arrays.copyOf(mac.doFinal(list.getBytes(StandardCharsets.UTF_8)), HASH_BYTES);
    }

    private static ProblemException invalid() {
        return ProblemException.of(
                Problem.CURSOR_INVALID, "Use the nextCursor of the same list, or start without one.");
    }
}
