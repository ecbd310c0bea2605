package io.freshlegs.kit.issuer;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses the start of a packaged service whose tokens come over {@code http:} or from this machine: anybody in between
 * could hand out keys, and with them any athlete's data.
 *
 * <p>{@code freshlegs.issuer.local=true} says that this is meant, for a stack on one machine; the manifests for
 * production may not set it.
 */
@ApplicationScoped
public class IssuerGuard {

    private static final List<String> ADDRESSES = List.of("quarkus.oidc.auth-server-url", "quarkus.oidc.token.issuer");

    private final Config config;
    private final boolean local;

    IssuerGuard(Config config, @ConfigProperty(name = "freshlegs.issuer.local", defaultValue = "false") boolean local) {
        this.config = config;
        this.local = local;
    }

    void check(@Observes @Priority(1) StartupEvent event) {
        if (local || LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        for (String key : ADDRESSES) {
            Optional<String> address = config.getOptionalValue(key, String.class);
            if (address.isPresent() && !isTrustworthy(address.get())) {
                throw new IllegalStateException(
                        key + " must be an https: address of another machine; freshlegs.issuer.local=true allows"
                                + " any, for a stack on one machine");
            }
        }
    }

    /** Whether the address is reached over TLS and is not this machine's own. */
    static boolean isTrustworthy(String address) {
        URI uri;
        try {
            uri = URI.create(address.strip());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
        String host = uri.getHost();
        return "https".equalsIgnoreCase(uri.getScheme()) && host != null && !isLoopback(host.toLowerCase(Locale.ROOT));
    }

    private static boolean isLoopback(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.startsWith("127.")
                || name.equals("0.0.0.0")
                || name.equals("[::1]")
                || name.equals("[::]")
                || name.startsWith("[::ffff:127.");
    }
}
