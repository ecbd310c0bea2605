package io.freshlegs.advice.today.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Values one after the other as bytes, each with its length or a mark for unknown, so that no two sequences look alike. */
final class CanonicalBytes {
    private byte[] buffer = new byte[16 * 1024];
    private int length;

    void put(int value) {
        reserve(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            buffer[length++] = (byte) (value >>> shift);
        }
    }

    /** The positive values of an array of at most 255, each as its index from 1 and seven bits at a time, and a 0 behind them. */
    void putSparse(int[] values) {
        reserve(6 * values.length + 1);
        for (int index = 0; index < values.length; index++) {
            int rest = values[index];
            if (rest > 0) {
                buffer[length++] = (byte) (index + 1);
                while (rest > 0x7f) {
                    buffer[length++] = (byte) (rest | 0x80);
                    rest >>>= 7;
                }
                buffer[length++] = (byte) rest;
            }
        }
        buffer[length++] = 0;
    }

    void put(long value) {
        put((int) (value >>> 32));
        put((int) value);
    }

    /** A null is told apart from every number. */
    void put(@Nullable Double value) {
        reserve(1);
        buffer[length++] = (byte) (value == null ? 0 : 1);
        if (value != null) {
            put(Double.doubleToLongBits(value));
        }
    }

    void put(@Nullable String text) {
        if (text == null) {
            put(-1);
            return;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        put(encoded.length);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, buffer, length, encoded.length);
        length += encoded.length;
    }

    /** The SHA-256 of all values so far, in lower-case hexadecimal digits. */
    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(buffer, 0, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private void reserve(int bytes) {
        if (length + bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + bytes));
        }
    }
}
