package io.freshlegs.localservers;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The two grants by which people and tests get a token without a browser.
 *
 * <p>Any athlete by {@code grant_type=password}, any partner by {@code grant_type=client_credentials}; password and
 * secret are {@code local}. Both honour {@code scope}, {@code coach_of} (comma separated) and {@code expires_in}
 * (seconds; negative for an expired token). Errors are those of RFC 6749, section 5.2.
 */
final class TokenEndpoint {
    private static final String SECRET = "local";
    private static final Pattern SUBJECT = LoginPage.ATHLETE;
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(366);

    /** An answer: HTTP status and JSON body. */
    record Answer(int status, String json) {}

    private final TokenMint mint;

    TokenEndpoint(TokenMint mint) {
        this.mint = mint;
    }

    /**
     * Answers a token request, or nothing when the grant is one of the browser's flow.
     *
     * @param form the body, as sent
     * @param authorization the {@code Authorization} header
     */
    Optional<Answer> answer(String form, @Nullable String authorization) {
        Map<String, String> parameters = parse(form);
        readBasic(parameters, authorization);
        return switch (parameters.getOrDefault("grant_type", "")) {
            case "password" -> Optional.of(password(parameters));
            case "client_credentials" -> Optional.of(clientCredentials(parameters));
            case "authorization_code", "refresh_token" ->
                wrongSecret(parameters) ? Optional.of(invalidClient()) : Optional.empty();
            case "" -> Optional.of(error(400, "invalid_request", "grant_type is missing"));
            default -> Optional.of(error(400, "unsupported_grant_type", "password or client_credentials, please"));
        };
    }

    private Answer password(Map<String, String> parameters) {
        String athleteId = parameters.getOrDefault("username", "");
        if (!LocalIssuer.LOCAL_CLIENT.equals(parameters.get("client_id"))) {
            return error(401, "invalid_client", "client_id must be " + LocalIssuer.LOCAL_CLIENT);
        }
        if (!SUBJECT.matcher(athleteId).matches()) {
            return error(400, "invalid_request", "username must be 1 to 64 characters of A-Z a-z 0-9 . _ -");
        }
        if (!SECRET.equals(parameters.get("password"))) {
            return error(400, "invalid_grant", "the password is: local");
        }
        return token(TestToken.of(athleteId, LocalIssuer.LOCAL_CLIENT), parameters);
    }

    private Answer clientCredentials(Map<String, String> parameters) {
        String clientId = parameters.getOrDefault("client_id", "");
        if (!SUBJECT.matcher(clientId).matches()) {
            return error(401, "invalid_client", "client_id must be 1 to 64 characters of A-Z a-z 0-9 . _ -");
        }
        if (!SECRET.equals(parameters.get("client_secret"))) {
            return invalidClient();
        }
        return token(TestToken.of(clientId, clientId), parameters);
    }

    private Answer token(TestToken plain, Map<String, String> parameters) {
        List<String> scopes = split(parameters.get("scope"), " ");
        long seconds;
        try {
            seconds = Long.parseLong(
                    parameters.getOrDefault("expires_in", Long.toString(TestToken.DEFAULT_LIFETIME.toSeconds())));
        } catch (NumberFormatException e) {
            return error(400, "invalid_request", "expires_in must be a whole number of seconds");
        }
        if (Math.abs(seconds) > LONGEST_LIFETIME.toSeconds()) {
            return error(400, "invalid_request", "expires_in must be within a year");
        }
        TestToken token = plain.withScopes(scopes.toArray(String[]::new))
                .withCoachOf(split(parameters.get("coach_of"), ","))
                .withLifetime(Duration.ofSeconds(seconds));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", mint.mint(token));
        body.put("token_type", "Bearer");
        body.put("expires_in", seconds);
        if (!scopes.isEmpty()) {
            body.put("scope", String.join(" ", scopes));
        }
        return new Answer(200, JSONObjectUtils.toJSONString(body));
    }

    private static boolean wrongSecret(Map<String, String> parameters) {
        String secret = parameters.get("client_secret");
        return secret != null && !secret.equals(SECRET);
    }

    private static Answer invalidClient() {
        return error(401, "invalid_client", "the client secret is: local");
    }

    private static Answer error(int status, String code, String description) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", code);
        body.put("error_description", description);
        return new Answer(status, JSONObjectUtils.toJSONString(body));
    }

    private static List<String> split(@Nullable String value, String separator) {
        if (value == null) {
            return List.of();
        }
        return Arrays.stream(value.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Map<String, String> parse(String form) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static void readBasic(Map<String, String> parameters, @Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return;
        }
        try {
            String pair = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring("Basic ".length()).strip()),
                    StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon > 0) {
                parameters.put("client_id", decode(pair.substring(0, colon)));
                parameters.put("client_secret", decode(pair.substring(colon + 1)));
            }
        } catch (IllegalArgumentException e) {
            parameters.put("client_secret", "");
        }
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
