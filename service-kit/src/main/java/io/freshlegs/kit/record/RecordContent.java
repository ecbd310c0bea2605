package io.freshlegs.kit.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a record says, apart from who it belongs to.
 *
 * @param json the canonical JSON object, without identity, source version and server fields
 * @param fingerprint SHA-256 of {@code json}; equal content has equal fingerprints
 * @param localDate the athlete's calendar day it counts for
 * @param startsAt the instant lists are sorted by
 */
public record RecordContent(String json, byte[] fingerprint, LocalDate localDate, Instant startsAt) {

    public static RecordContent of(String json, LocalDate localDate, Instant startsAt) {
        return new RecordContent(json, sha256(json), localDate, startsAt);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
