package io.freshlegs.localservers;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private LocalIssuer issuer;

    @TempDir
    Path directory;

    @BeforeEach
    void start() {
        issuer = LocalIssuer.builder().keys(directory).start();
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void discovery_names_this_issuer_however_it_was_reached() throws Exception {
        String byAddress = get(issuer.url() + "/.well-known/openid-configuration");
        String byName = get(issuer.url().replace("127.0.0.1", "localhost") + "/.well-known/openid-configuration");
        Map<String, Object> metadata = JSONObjectUtils.parse(byAddress);
        assertThat(metadata)
                .containsEntry("issuer", issuer.url())
                .containsEntry("token_endpoint", issuer.url() + "/token")
                .containsKeys("jwks_uri", "authorization_endpoint", "end_session_endpoint");
        assertThat(byName).isEqualTo(byAddress);
    }

    @Test
    void the_password_grant_gives_any_athlete_a_token() throws Exception {
        HttpResponse<String> answer =
                post("grant_type=password&username=mara&password=local&client_id=freshlegs-local", Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        JWTClaimsSet claims = verified(accessToken(answer));
        assertThat(claims.getSubject()).isEqualTo("mara");
        assertThat(claims.getIssuer()).isEqualTo(issuer.url());
        assertThat(claims.getAudience()).containsExactly("freshlegs");
        assertThat(claims.getStringClaim("azp")).isEqualTo("freshlegs-local");
        assertThat(claims.getClaim("scope")).isNull();
        assertThat(claims.getExpirationTime()).isAfter(Date.from(Instant.now().plusSeconds(3000)));
    }

    @Test
    void the_client_credentials_grant_gives_any_partner_a_token() throws Exception {
        String body = "grant_type=client_credentials&client_id=garmin&client_secret=local&scope=sync:write";
        JWTClaimsSet claims = verified(accessToken(post(body, Map.of())));
        assertThat(claims.getStringClaim("azp")).isEqualTo("garmin");
        assertThat(claims.getStringClaim("scope")).isEqualTo("sync:write");
        assertThat(claims.getAudience()).containsExactly("freshlegs");
    }

    @Test
    void client_id_and_secret_may_come_in_the_header() throws Exception {
        String pair =
                Base64.getEncoder().encodeToString("garmin:local".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        HttpResponse<String> answer = post("grant_type=client_credentials", Map.of("Authorization", "Basic " + pair));
        assertThat(verified(accessToken(answer)).getSubject()).isEqualTo("garmin");
    }

    @Test
    void scope_athletes_of_a_coach_and_lifetime_are_honoured_by_both_grants() throws Exception {
        String wishes = "&scope=advice:read&coach_of=mara,%20tom&expires_in=-60";
        String password = "grant_type=password&username=kim&password=local&client_id=freshlegs-local" + wishes;
        String credentials = "grant_type=client_credentials&client_id=team&client_secret=local" + wishes;
        for (String body : new String[] {password, credentials}) {
            JWTClaimsSet claims = verified(accessToken(post(body, Map.of())));
            assertThat(claims.getStringListClaim("coach_of")).containsExactly("mara", "tom");
            assertThat(claims.getStringClaim("scope")).isEqualTo("advice:read");
            assertThat(claims.getExpirationTime()).isBefore(new Date());
            assertThat(claims.getIssueTime()).isBefore(claims.getExpirationTime());
        }
    }

    @Test
    void wrong_requests_get_the_errors_of_oauth() throws Exception {
        assertError("grant_type=password&username=mara&password=wrong&client_id=freshlegs-local", 400, "invalid_grant");
        assertError("grant_type=password&username=mara&password=local&client_id=other", 401, "invalid_client");
        assertError(
                "grant_type=password&username=a%20b&password=local&client_id=freshlegs-local", 400, "invalid_request");
        assertError("grant_type=client_credentials&client_id=garmin&client_secret=wrong", 401, "invalid_client");
        assertError("grant_type=client_credentials&client_id=garmin", 401, "invalid_client");
        assertError(
                "grant_type=authorization_code&code=guessed&client_id=web&client_secret=local", 400, "invalid_grant");
        assertError("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer", 400, "unsupported_grant_type");
        assertError("username=mara", 400, "invalid_request");
        assertError(
                "grant_type=password&username=mara&password=local&client_id=freshlegs-local&expires_in=soon",
                400,
                "invalid_request");
    }

    @Test
    void keys_and_with_them_tokens_outlive_a_restart() throws Exception {
        // Given
        String token = issuer.athleteToken("mara");
        int port = issuer.port();
        issuer.close();

        // When
        issuer = LocalIssuer.builder().keys(directory).port(port).start();

        // Then
        assertThat(verified(token).getSubject()).isEqualTo("mara");
    }

    @Test
    void odd_tokens_are_as_odd_as_asked_for() throws Exception {
        TestToken good = TestToken.ofAthlete("mara");
        assertThat(claims(good.withIssuer("https://elsewhere.example")).getIssuer())
                .isEqualTo("https://elsewhere.example");
        assertThat(claims(good.withAudience("other")).getAudience()).containsExactly("other");
        assertThat(claims(good.withLifetime(Duration.ofMinutes(-5))).getExpirationTime())
                .isBefore(new Date());
        assertThat(claims(good.withValidAfter(Duration.ofHours(1))).getNotBeforeTime())
                .isAfter(new Date());
        assertThat(claims(good.withClaim("sub", null)).getSubject()).isNull();
        assertThat(isTrusted(issuer.token(good))).isTrue();
        assertThat(isTrusted(issuer.token(good.withSignature(TestToken.Signature.FORGED))))
                .isFalse();
        SignedJWT stranger = SignedJWT.parse(issuer.token(good.withSignature(TestToken.Signature.UNKNOWN_KEY)));
        assertThat(publishedKeys().getKeyByKeyId(stranger.getHeader().getKeyID()))
                .isNull();
    }

    @Test
    void a_browser_signs_in_by_name_and_gets_tokens_for_its_code() throws Exception {
        // Given: the login page
        String redirect = "http://127.0.0.1:9/callback";
        String authorize = issuer.url() + "/authorize?response_type=code&client_id=freshlegs-dashboard&scope=openid"
                + "&state=s1&nonce=n1&redirect_uri=" + redirect;
        assertThat(get(authorize)).contains("name=\"username\" value=\"mara\"", "Local sign-in");
        HttpResponse<String> wrong = client.send(
                form(URI.create(authorize), "username=a%20b").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("role=\"alert\"").doesNotContain("a b");

        // When
        HttpResponse<String> login =
                client.send(form(URI.create(authorize), "username=mara").build(), HttpResponse.BodyHandlers.ofString());
        Matcher code = Pattern.compile("code=([^&]+)")
                .matcher(login.headers().firstValue("Location").orElse(""));
        assertThat(code.find()).isTrue();
        HttpResponse<String> answer = post(
                "grant_type=authorization_code&client_id=freshlegs-dashboard&client_secret=local&redirect_uri="
                        + redirect + "&code=" + code.group(1),
                Map.of());

        // Then
        JWTClaimsSet access = verified(accessToken(answer));
        assertThat(access.getSubject()).isEqualTo("mara");
        assertThat(access.getAudience()).containsExactly("freshlegs");
        assertThat(access.getStringClaim("azp")).isEqualTo("freshlegs-dashboard");
        JWTClaimsSet identity =
                verified((String) JSONObjectUtils.parse(answer.body()).get("id_token"));
        assertThat(identity.getAudience()).containsExactly("freshlegs-dashboard");
        assertThat(identity.getStringClaim("nonce")).isEqualTo("n1");

        // When: the session goes on
        String refreshToken = (String) JSONObjectUtils.parse(answer.body()).get("refresh_token");
        HttpResponse<String> renewed = post(
                "grant_type=refresh_token&client_id=freshlegs-dashboard&client_secret=local&refresh_token="
                        + refreshToken,
                Map.of());

        // Then
        assertThat(verified(accessToken(renewed)).getSubject()).isEqualTo("mara");
    }

    private void assertError(String body, int status, String code) throws Exception {
        HttpResponse<String> answer = post(body, Map.of());
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        assertThat(JSONObjectUtils.parse(answer.body())).as(body).containsEntry("error", code);
    }

    private JWTClaimsSet claims(TestToken token) throws ParseException {
        return SignedJWT.parse(issuer.token(token)).getJWTClaimsSet();
    }

    private JWTClaimsSet verified(String token) throws Exception {
        assertThat(isTrusted(token)).isTrue();
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    private boolean isTrusted(String token) throws IOException, InterruptedException, ParseException, JOSEException {
        SignedJWT jwt = SignedJWT.parse(token);
        return jwt.verify(new RSASSAVerifier(publishedKeys()
                .getKeyByKeyId(jwt.getHeader().getKeyID())
                .toRSAKey()
                .toRSAPublicKey()));
    }

    private JWKSet publishedKeys() throws IOException, InterruptedException, ParseException {
        return JWKSet.parse(get(issuer.url() + "/jwks"));
    }

    private static String accessToken(HttpResponse<String> answer) throws ParseException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return (String) JSONObjectUtils.parse(answer.body()).get("access_token");
    }

    private String get(String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(String form, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = form(URI.create(issuer.url() + "/token"), form);
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder form(URI url, String form) {
        return HttpRequest.newBuilder(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }
}
