package io.freshlegs.kit.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IssuerFailureTest {

    static Stream<Exception> connections() {
        return Stream.of(
                new ConnectException("refused"),
                new UnknownHostException("issuer"),
                new SSLHandshakeException("no trust"),
                new TimeoutException("5 s"));
    }

    @ParameterizedTest
    @MethodSource("connections")
    void a_connection_that_failed_is_the_issuers_absence_however_deep_it_lies(Exception connection) {
        assertThat(IssuerFailure.isAway(connection)).isTrue();
        assertThat(IssuerFailure.isAway(new RuntimeException("not available", new RuntimeException(connection))))
                .isTrue();
    }

    @Test
    void keys_that_were_never_read_are_the_issuers_absence_and_what_the_issuer_refused_is_not() {
        OIDCException notAvailable = new OIDCException("OIDC Server is not available", new RuntimeException());
        assertThat(IssuerFailure.isAway(notAvailable)).isTrue();
        assertThat(IssuerFailure.isAway(new AuthenticationFailedException(new OIDCException("invalid_grant"))))
                .isFalse();
    }

    static Stream<Exception> tokens() {
        return Stream.of(new IOException("unexpected character in a token"), new IllegalArgumentException("no Base64"));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void a_token_that_can_not_be_read_is_a_bad_token(Exception unreadable) {
        assertThat(IssuerFailure.isAway(new RuntimeException(unreadable))).isFalse();
    }
}
