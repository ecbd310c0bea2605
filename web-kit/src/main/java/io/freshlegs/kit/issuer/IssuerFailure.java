package io.freshlegs.kit.issuer;

import io.quarkus.oidc.OIDCException;
import io.vertx.core.http.HttpClosedException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Whether a token could not be checked because the issuer did not answer, rather than because it is a bad one.
 *
 * <p>Only failures of a connection count: what can't be read in a token is an {@code IOException} to some parsers.
 */
public final class IssuerFailure {

    private static final List<Class<? extends Exception>> OF_A_CONNECTION = List.of(
            SocketException.class,
            UnknownHostException.class,
            SSLException.class,
            ClosedChannelException.class,
            HttpClosedException.class,
            TimeoutException.class);

    private IssuerFailure() {}

    /**
     * Whether the failure was caused by a connection that could not be made, broke or took too long. A bare
     * {@link OIDCException} is one too: it tells that the issuer's keys were never read, and keeps no cause.
     */
    public static boolean isAway(Throwable failure) {
        if (failure instanceof OIDCException) {
            return true;
        }
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> OF_A_CONNECTION.stream().anyMatch(kind -> kind.isInstance(cause)));
    }
}
