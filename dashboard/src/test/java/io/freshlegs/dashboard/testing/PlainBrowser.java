package io.freshlegs.dashboard.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** A browser without a screen: it keeps cookies and follows redirects only when told to. */
public final class PlainBrowser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String home;

    /** A browser in front of a dashboard. */
    public PlainBrowser(String home) {
        this.home = home.replaceFirst("/+$", "");
    }

    /** A browser of somebody who has signed in. */
    public static PlainBrowser signedIn(String home, String athlete) throws Exception {
        PlainBrowser browser = new PlainBrowser(home);
        browser.signIn("/", athlete);
        return browser;
    }

    /** Asks for a view, signs in at the issuer and follows all the way back; returns the last answer. */
    public HttpResponse<String> signIn(String view, String athlete) throws Exception {
        HttpResponse<String> toIssuer = get(view);
        String loginPage = location(toIssuer);
        HttpResponse<String> signedIn = send(HttpRequest.newBuilder(URI.create(loginPage))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + athlete)));
        return follow(signedIn);
    }

    /** Follows redirects to the end. */
    public HttpResponse<String> follow(HttpResponse<String> answer) throws Exception {
        HttpResponse<String> last = answer;
        for (int hops = 0; last.statusCode() / 100 == 3 && last.statusCode() != 304; hops++) {
            if (hops == 10) {
                throw new AssertionError("redirected in circles, at last to " + location(last));
            }
            last = get(location(last));
        }
        return last;
    }

    public HttpResponse<String> get(String pathOrUrl) throws IOException, InterruptedException {
        return send(request(pathOrUrl).header("Accept", "text/html,application/json;q=0.9"));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpClient http() {
        return http;
    }

    public HttpRequest.Builder request(String pathOrUrl) {
        return HttpRequest.newBuilder(URI.create(pathOrUrl.startsWith("/") ? home + pathOrUrl : pathOrUrl));
    }

    /** A call that changes something, as the page makes it. */
    public HttpRequest.Builder change(String method, String path, String body) {
        return request(path)
                .header("X-Freshlegs-Request", "1")
                .header("Origin", home)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** The same browser with cookies of the dashboard that a script has set: {@code name=value; name=value}. */
    public PlainBrowser withCookies(String header) {
        for (String pair : header.split("; ")) {
            HttpCookie cookie =
                    new HttpCookie(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            cookie.setPath("/");
            cookie.setVersion(0);
            cookies.getCookieStore().add(URI.create(home), cookie);
        }
        return this;
    }

    public static String location(HttpResponse<?> answer) {
        String location = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no redirect but " + answer.statusCode() + ": " + answer.body()));
        return answer.uri().resolve(location).toString();
    }
}
