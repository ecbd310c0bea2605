package io.freshlegs.dashboard.forwarding;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which headers go through. Towards a service only listed ones do, so that no cookie, no token and no forged forwarding
 * header can slip in; towards the browser everything but what belongs to a connection or to the dashboard itself.
 */
final class ForwardedHeaders {

    private static final List<String> TO_SERVICE = List.of(
            "accept",
            "accept-language",
            "content-encoding",
            "content-length",
            "content-type",
            "if-match",
            "if-none-match",
            "last-event-id");

    private static final Set<String> NOT_TO_BROWSER = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade",
            "set-cookie",
            "set-cookie2",
            "www-authenticate",
            "server",
            "alt-svc",
            "clear-site-data",
            "strict-transport-security",
            "content-security-policy",
            "content-security-policy-report-only",
            "cross-origin-resource-policy",
            "cross-origin-opener-policy",
            "cross-origin-embedder-policy",
            "permissions-policy",
            "referrer-policy",
            "x-content-type-options",
            "x-frame-options");

    private ForwardedHeaders() {}

    /** Leaves of a request's headers those that a service may see. */
    static void keepForService(MultiMap headers) {
        MultiMap kept = MultiMap.caseInsensitiveMultiMap();
        TO_SERVICE.forEach(name -> kept.add(name, headers.getAll(name)));
        headers.clear();
        headers.addAll(kept);
    }

    /** Leaves of an answer's headers those that the browser may see. */
    static void keepForBrowser(MultiMap headers) {
        for (String listed : headers.getAll("connection")) {
            for (String name : listed.split(",")) {
                headers.remove(name.strip());
            }
        }
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (NOT_TO_BROWSER.contains(lower) || lower.startsWith("access-control-")) {
                headers.remove(name);
            }
        }
    }
}
