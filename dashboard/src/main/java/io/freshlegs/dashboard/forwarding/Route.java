package io.freshlegs.dashboard.forwarding;

import java.util.Optional;
import java.util.Set;

/**
 * Where a call of the page goes: a service, and the rest of the address byte for byte as it came, so that an encoded
 * {@code /} in an id stays one.
 *
 * @param service the part of the path that names it
 * @param uri path and query at the service
 */
record Route(String service, String uri) {

    private static final String API = "/api/";

    /** Only what the services publish; their management, documents and whatever comes are not for browsers. */
    private static final String PUBLISHED = "/v1/";

    /** The route of an address as it stands in the request line; none where it leads nowhere. */
    static Optional<Route> of(String rawUri, Set<String> services) {
        if (!rawUri.startsWith(API)) {
            return Optional.empty();
        }
        int end = rawUri.indexOf('/', API.length());
        if (end < 0) {
            return Optional.empty();
        }
        String service = rawUri.substring(API.length(), end);
        String uri = rawUri.substring(end);
        return services.contains(service) && uri.startsWith(PUBLISHED)
                ? Optional.of(new Route(service, uri))
                : Optional.empty();
    }
}
