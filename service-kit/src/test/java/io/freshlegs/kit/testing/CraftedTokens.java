package io.freshlegs.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.localservers.TestToken;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that must never be accepted, each with what is wrong with it. */
public final class CraftedTokens {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private CraftedTokens() {}

    public static Map<String, String> refused(String athlete) {
        TestToken good = TestToken.ofAthlete(athlete);
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("expired", mint(good.withLifetime(Duration.ofMinutes(-5))));
        tokens.put("not yet valid", mint(good.withValidAfter(Duration.ofMinutes(30))));
        tokens.put("wrong issuer", mint(good.withIssuer("https://elsewhere.example")));
        tokens.put("wrong audience", mint(good.withAudience("other")));
        tokens.put("unknown key", mint(good.withSignature(TestToken.Signature.UNKNOWN_KEY)));
        tokens.put("forged", mint(good.withSignature(TestToken.Signature.FORGED)));
        tokens.put("alg none", withoutSignature(mint(good)));
        tokens.put("HMAC of key", signedWithThePublicKey(mint(good)));
        return tokens;
    }

    private static String mint(TestToken token) {
        return Servers.issuer().token(token);
    }

    private static String withoutSignature(String token) {
        return header("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.")[1] + ".";
    }

    /** What a verifier accepts that takes the algorithm from the token and the published key for a secret. */
    private static String signedWithThePublicKey(String token) {
        try {
            JsonNode key = publishedKey();
            PublicKey published = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(key.get("n")), number(key.get("e"))));
            String signed = header("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\""
                            + key.get("kid").asText() + "\"}") + "." + token.split("\\.")[1];
            String pem = "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(published.getEncoded())
                    + "\n-----END PUBLIC KEY-----\n";
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pem.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return signed + "." + BASE64.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode publishedKey() {
        try {
            HttpClient client = HttpClient.newHttpClient();
            JsonNode discovery = json(client, Servers.issuer().url() + "/.well-known/openid-configuration");
            return json(client, discovery.get("jwks_uri").asText()).get("keys").get(0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode json(HttpClient client, String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return new ObjectMapper()
                .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private static BigInteger number(JsonNode base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64.asText()));
    }

    private static String header(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.US_ASCII));
    }
}
