package io.freshlegs.dashboard.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, for one request. Its tokens never leave this process towards the browser.
 *
 * @param expiresAt when the access token ends; the session may be renewed before that
 * @param endSessionUrl where the issuer ends its own session, when it can
 */
public record Session(
        String athleteId,
        Instant expiresAt,
        String accessToken,
        String idToken,
        @Nullable String endSessionUrl) {

    /** Without its tokens. */
    @Override
    public String toString() {
        return "Session until " + expiresAt;
    }
}
