package io.freshlegs.advice.today.application;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The strong entity tag of some bytes, RFC 9110 section 8.8.3.
 *
 * @param text with its quotes
 */
public record EntityTag(String text) {

    private static final int HASH_BYTES = 16;

    public static EntityTag of(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new EntityTag('"' + HexFormat.of().formatHex(hash, 0, HASH_BYTES) + '"');
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** What stands between the quotes. */
    public String opaque() {
        return text.substring(1, text.length() - 1);
    }

    /** Whether an {@code If-None-Match} names this tag; the comparison is weak, as the section 13.1.2 says. */
    public boolean isAmong(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::trim)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(text));
    }
}
