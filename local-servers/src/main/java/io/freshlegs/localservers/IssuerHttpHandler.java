package io.freshlegs.localservers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * Routes requests to the token endpoint or to the library's browser flow.
 *
 * <p>The library derives the issuer from the Host and forwarding headers; they are left out, so that the issuer is
 * always the same.
 */
final class IssuerHttpHandler implements HttpHandler {
    /** The library's routes. */
    interface BrowserFlow {
        OAuth2HttpResponse answer(OAuth2HttpRequest request);
    }

    private static final int LARGEST_BODY_BYTES = 64 * 1024;
    private static final String JSON = "application/json;charset=UTF-8";
    private static final Set<String> WITHHELD =
            Set.of("host", "x-forwarded-proto", "x-forwarded-port", "x-forwarded-host");

    private final String origin;
    private final String issuerPath;
    private final String keys;
    private final TokenEndpoint tokenEndpoint;
    private final BrowserFlow browserFlow;

    /** {@code keys} is the set of public keys, as JSON. */
    IssuerHttpHandler(
            String origin, String issuerPath, String keys, TokenEndpoint tokenEndpoint, BrowserFlow browserFlow) {
        this.origin = origin;
        this.issuerPath = issuerPath;
        this.keys = keys;
        this.tokenEndpoint = tokenEndpoint;
        this.browserFlow = browserFlow;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = readBody(exchange.getRequestBody());
            OAuth2HttpResponse answer = answer(exchange, new String(body, StandardCharsets.UTF_8));
            answer.getHeaders()
                    .forEach(header -> exchange.getResponseHeaders().add(header.getFirst(), header.getSecond()));
            byte[] content = content(answer);
            exchange.sendResponseHeaders(answer.getStatus(), content.length == 0 ? -1 : content.length);
            if (content.length > 0) {
                exchange.getResponseBody().write(content);
            }
        }
    }

    private OAuth2HttpResponse answer(HttpExchange exchange, String body) {
        String path = exchange.getRequestURI().getRawPath();
        if (!path.startsWith(issuerPath + "/")) {
            return json(
                    404,
                    "{\"error\":\"not_found\",\"error_description\":\"the issuer is " + origin + issuerPath + "\"}");
        }
        if (path.equals(issuerPath + "/token") && exchange.getRequestMethod().equals("POST")) {
            return tokenEndpoint
                    .answer(body, exchange.getRequestHeaders().getFirst("Authorization"))
                    .map(answer -> json(answer.status(), answer.json()))
                    .orElseGet(() -> browserFlow.answer(forLibrary(exchange, body)));
        }
        if (path.equals(issuerPath + "/jwks")) {
            return json(200, keys);
        }
        return path.equals(issuerPath + "/authorize")
                ? authorize(exchange, body)
                : browserFlow.answer(forLibrary(exchange, body));
    }

    /** The library judges the request; the page that it would show is ours. */
    private OAuth2HttpResponse authorize(HttpExchange exchange, String body) {
        boolean named = exchange.getRequestMethod().equals("POST");
        if (named && !LoginPage.ATHLETE.matcher(formValue(body, "username")).matches()) {
            return html(400, LoginPage.htmlAfterWrongName());
        }
        OAuth2HttpResponse answer = browserFlow.answer(forLibrary(exchange, body));
        return !named && answer.getStatus() == 200 ? html(200, LoginPage.html()) : answer;
    }

    private static String formValue(String form, String name) {
        for (String pair : form.split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static OAuth2HttpResponse html(int status, String page) {
        return new OAuth2HttpResponse(
                Headers.of("Content-Type", "text/html;charset=UTF-8", "Cache-Control", "no-store"), status, page, null);
    }

    private OAuth2HttpRequest forLibrary(HttpExchange exchange, String body) {
        Headers.Builder headers = new Headers.Builder();
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            if (!WITHHELD.contains(header.getKey().toLowerCase(java.util.Locale.ROOT))) {
                header.getValue().forEach(value -> headers.add(header.getKey(), value));
            }
        }
        HttpUrl url = HttpUrl.get(origin + exchange.getRequestURI());
        return new OAuth2HttpRequest(headers.build(), exchange.getRequestMethod(), url, body);
    }

    private static OAuth2HttpResponse json(int status, String json) {
        return new OAuth2HttpResponse(
                Headers.of("Content-Type", JSON, "Cache-Control", "no-store"), status, json, null);
    }

    private static byte[] content(OAuth2HttpResponse answer) {
        if (answer.getBytesBody() != null) {
            return answer.getBytesBody();
        }
        return answer.getBody() == null ? new byte[0] : answer.getBody().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] readBody(InputStream in) throws IOException {
        byte[] body = in.readNBytes(LARGEST_BODY_BYTES + 1);
        if (body.length > LARGEST_BODY_BYTES) {
            throw new IOException("The request is larger than " + LARGEST_BODY_BYTES + " bytes");
        }
        return body;
    }
}
