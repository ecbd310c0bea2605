package io.freshlegs.localservers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Signs access tokens. Safe for use by any thread. */
final class TokenMint {
    private static final Duration AGE_OF_AN_EXPIRED_TOKEN = Duration.ofMinutes(1);

    private final Clock clock;
    private final String issuer;
    private final RSAKey trusted;

    TokenMint(Clock clock, String issuer, RSAKey trusted) {
        this.clock = clock;
        this.issuer = issuer;
        this.trusted = trusted;
    }

    String mint(TestToken token) {
        RSAKey key = token.signature() == TestToken.Signature.TRUSTED ? trusted : Stranger.KEY;
        String keyId =
                token.signature() == TestToken.Signature.UNKNOWN_KEY ? Stranger.KEY.getKeyID() : trusted.getKeyID();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(keyId)
                .type(JOSEObjectType.JWT)
                .build();
        SignedJWT jwt = new SignedJWT(header, claims(token));
        try {
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet claims(TestToken token) {
        Instant now = clock.instant();
        Instant expiry = now.plus(token.lifetime());
        Instant issued = expiry.isAfter(now) ? now : expiry.minus(AGE_OF_AN_EXPIRED_TOKEN);
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(token.issuer() == null ? issuer : token.issuer())
                .subject(token.subject())
                .audience(token.audiences())
                .claim("azp", token.clientId())
                .issueTime(Date.from(issued))
                .notBeforeTime(Date.from(issued.plus(token.validAfter())))
                .expirationTime(Date.from(expiry))
                .jwtID(UUID.randomUUID().toString());
        if (!token.scopes().isEmpty()) {
            claims.claim("scope", String.join(" ", token.scopes()));
        }
        if (!token.coachOf().isEmpty()) {
            claims.claim("coach_of", token.coachOf());
        }
        token.claims().forEach(claims::claim);
        return claims.build();
    }

    /** A key that no issuer publishes, made when first asked for. */
    private static final class Stranger {
        private static final RSAKey KEY = SigningKeys.generate();
    }
}
