package io.freshlegs.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A browser without a screen: it signs in at the dashboard by the code flow and keeps the cookies. */
final class CookieClient {

    private final String dashboard;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private CookieClient(String dashboard) {
        this.dashboard = dashboard;
    }

    /** Opens the dashboard, is led to the issuer, names the athlete, and is led back. */
    static CookieClient signedIn(String dashboard, String athlete) throws IOException, InterruptedException {
        CookieClient client = new CookieClient(dashboard);
        HttpResponse<String> login = client.get("/");
        HttpRequest form = HttpRequest.newBuilder(login.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + athlete))
                .build();
        HttpResponse<String> page = client.http.send(form, HttpResponse.BodyHandlers.ofString());
        if (!page.uri().equals(URI.create(dashboard + "/"))) {
            throw new AssertionError("signing in ended at " + page.uri() + ": " + page.statusCode());
        }
        return client;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A change, as the page makes it. */
    HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Origin", dashboard)
                        .header("X-Freshlegs-Request", "1")
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** A stream of events, open. */
    HttpResponse<InputStream> stream(String path) throws IOException, InterruptedException {
        return http.send(
                request(path).header("Accept", "text/event-stream").build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(dashboard + path)).timeout(Duration.ofSeconds(20));
    }
}
