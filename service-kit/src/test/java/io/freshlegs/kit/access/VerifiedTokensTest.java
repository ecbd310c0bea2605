package io.freshlegs.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant BEGIN = Instant.parse("2026-11-22T06:00:00Z");

    private Instant now = BEGIN;
    private final VerifiedTokens tokens = new VerifiedTokens(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            () -> Duration.between(BEGIN, now).toNanos());

    @Test
    void a_token_that_was_verified_is_known_and_no_other() {
        SecurityIdentity mara = accepted("key1.mara.sig", Duration.ofHours(1));

        assertThat(tokens.remembered("key1.mara.sig")).isSameAs(mara);
        assertThat(tokens.remembered("key1.mara.sigs")).isNull();
        assertThat(tokens.remembered("key1.tom.sig")).isNull();
    }

    @Test
    void a_token_is_not_good_beyond_its_end() {
        accepted("key1.mara.sig", Duration.ofMinutes(2));

        now = BEGIN.plus(Duration.ofMinutes(2)).minusSeconds(1);
        assertThat(tokens.remembered("key1.mara.sig")).isNotNull();
        now = BEGIN.plus(Duration.ofMinutes(2));
        assertThat(tokens.remembered("key1.mara.sig")).isNull();
    }

    @Test
    void a_token_is_verified_again_in_the_end_however_often_it_is_used() {
        SecurityIdentity mara = accepted("key1.mara.sig", Duration.ofHours(1));

        for (int minute = 0; minute < 5; minute++) {
            now = BEGIN.plus(Duration.ofMinutes(minute));
            assertThat(tokens.remembered("key1.mara.sig")).isSameAs(mara);
            tokens.augment(mara, task -> null).await().indefinitely();
        }
        now = BEGIN.plus(VerifiedTokens.LONGEST).plusSeconds(1);
        assertThat(tokens.remembered("key1.mara.sig")).isNull();
    }

    @Test
    void a_token_of_a_new_key_has_all_others_verified_again() {
        accepted("key1.mara.sig", Duration.ofHours(1));
        accepted("key1.tom.sig", Duration.ofHours(1));

        accepted("key2.ann.sig", Duration.ofHours(1));

        assertThat(tokens.remembered("key1.mara.sig")).isNull();
        assertThat(tokens.remembered("key1.tom.sig")).isNull();
        assertThat(tokens.remembered("key2.ann.sig")).isNotNull();
    }

    @Test
    void two_keys_in_use_side_by_side_do_not_forget_each_other() {
        accepted("key1.mara.sig", Duration.ofHours(1));
        accepted("key2.ann.sig", Duration.ofHours(1));
        accepted("key1.mara.sig", Duration.ofHours(1));

        assertThat(tokens.remembered("key2.ann.sig")).isNotNull();
        assertThat(tokens.remembered("key1.mara.sig")).isNotNull();
    }

    /** What the library does with a token it has verified. */
    private SecurityIdentity accepted(String token, Duration lifetime) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("mara");
        claims.setExpirationTime(NumericDate.fromSeconds(BEGIN.plus(lifetime).getEpochSecond()));
        SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(token, "JWT", claims))
                .addCredential(new TokenCredential(token, "bearer"))
                .build();
        return tokens.augment(identity, task -> null).await().indefinitely();
    }
}
