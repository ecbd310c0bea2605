package io.freshlegs.localservers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that the issuer signs by, kept in a file so that tokens outlive a restart. */
final class SigningKeys {
    private static final int BITS = 2048;
    private static final String FILE = "issuer-keys.json";

    private SigningKeys() {}

    /** The key kept in the directory; made and kept there when it is missing. */
    static RSAKey keptIn(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            if (Files.exists(file)) {
                return JWKSet.load(file.toFile()).getKeys().get(0).toRSAKey();
            }
            RSAKey key = generate();
            Files.createDirectories(directory);
            Path half = Files.createTempFile(
                    directory,
                    FILE,
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, JSONObjectUtils.toJSONString(new JWKSet(key).toJSONObject(false)));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (IOException | ParseException | IndexOutOfBoundsException e) {
            throw new LocalServerException("The issuer's key in " + file + " can't be read or written", e);
        }
    }

    /** A new key. Its id is its thumbprint: two keys never share one, so that a verifier notices that the key is another. */
    static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyIDFromThumbprint(true)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
