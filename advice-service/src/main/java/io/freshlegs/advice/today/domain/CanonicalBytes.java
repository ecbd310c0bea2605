package io.freshlegs.advice.today.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Values one after the other as bytes, each with its length or a mark for unknown, so that no two sequences look alike. */
final class CanonicalBytes {
    private ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);

    void put(int value) {
        room(Integer.BYTES).putInt(value);
    }

    void put(long value) {
        room(Long.BYTES).putLong(value);
    }

    /** A null is told apart from every number. */
    void put(@Nullable Double value) {
        ByteBuffer to = room(1 + Long.BYTES);
        if (value == null) {
            to.put((byte) 0);
        } else {
            to.put((byte) 1).putLong(Double.doubleToLongBits(value));
        }
    }

    void put(@Nullable String text) {
        if (text == null) {
            put(-1);
            return;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + encoded.length).putInt(encoded.length).put(encoded);
    }

    /** The positive values of an array of at most 255, each as its index from 1 and seven bits at a time, and a 0 behind them. */
    void putSparse(int[] values) {
        ByteBuffer to = room(6 * values.length + 1);
        for (int index = 0; index < values.length; index++) {
            int rest = values[index];
            if (rest > 0) {
                to.put((byte) (index + 1));
                while (rest > 0x7f) {
                    to.put((byte) (rest | 0x80));
                    rest >>>= 7;
                }
                to.put((byte) rest);
            }
        }
        to.put((byte) 0);
    }

    /** The SHA-256 of all values so far, in lower-case hexadecimal digits. */
    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(buffer.array(), 0, buffer.position());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int capacity = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
            buffer = ByteBuffer.allocate(capacity).put(buffer.flip());
        }
        return buffer;
    }
}
