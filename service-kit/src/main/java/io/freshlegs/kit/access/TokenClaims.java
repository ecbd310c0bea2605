package io.freshlegs.kit.access;

import io.freshlegs.kit.domain.AthleteId;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link Caller} out of a verified token.
 *
 * <p>A token with scope {@code sync:write} is a partner's, named by {@code azp}, else {@code client_id}, else
 * {@code sub}. A client's own token without that scope ({@code sub} is the client itself, or a service account) is a
 * stranger: it must never pass for an athlete who happens to have that name. Everything else is an athlete. A
 * {@code coach_of} that is no list of ids opens nothing.
 */
final class TokenClaims {

    private static final String SYNC_WRITE = "sync:write";
    private static final String ADVICE_READ = "advice:read";

    private TokenClaims() {}

    static Caller caller(JsonWebToken token) {
        Set<String> scopes = words(text(token.getClaim("scope")));
        String subject = token.getSubject();
        String client = firstKnown(text(token.getClaim("azp")), text(token.getClaim("client_id")));
        if (scopes.contains(SYNC_WRITE)) {
            String source = firstKnown(client, subject);
            return source == null ? new Caller.Stranger() : new Caller.Partner(source);
        }
        String userName = text(token.getClaim("preferred_username"));
        boolean machine = subject == null
                || subject.equals(client)
                || (userName != null && userName.startsWith("service-account-"));
        if (machine || !AthleteId.isValid(subject)) {
            return new Caller.Stranger();
        }
        Set<AthleteId> coachOf = scopes.contains(ADVICE_READ) ? athletes(token.getClaim("coach_of")) : Set.of();
        return new Caller.Athlete(AthleteId.of(subject), coachOf);
    }

    private static Set<AthleteId> athletes(@Nullable Object claim) {
        if (!(claim instanceof Collection<?> listed)) {
            return Set.of();
        }
        Set<AthleteId> athletes = new HashSet<>();
        for (Object one : listed) {
            String id = text(one);
            if (id == null || !AthleteId.isValid(id)) {
                return Set.of();
            }
            athletes.add(AthleteId.of(id));
        }
        return Set.copyOf(athletes);
    }

    private static Set<String> words(@Nullable String text) {
        return text == null ? Set.of() : Set.copyOf(new HashSet<>(Arrays.asList(text.split(" "))));
    }

    private static @Nullable String firstKnown(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private static @Nullable String text(@Nullable Object claim) {
        if (claim instanceof JsonString json) {
            return json.getString();
        }
        if (claim instanceof JsonArray) {
            return null;
        }
        return claim instanceof String text ? text : null;
    }
}
