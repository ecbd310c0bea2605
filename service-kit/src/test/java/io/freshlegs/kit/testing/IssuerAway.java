package io.freshlegs.kit.testing;

import io.freshlegs.localservers.LocalIssuer;
import io.freshlegs.localservers.TestToken;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * An issuer of one test class alone, which may go away; used with {@code restrictToAnnotatedClass}.
 *
 * <p>With the argument {@code keys=never} it is away before the service starts, so that the service never sees its keys.
 */
public class IssuerAway implements QuarkusTestResourceLifecycleManager {

    private static LocalIssuer issuer;
    private static String ofAnotherKey;

    private boolean neverSeen;

    /** The issuer; its tokens can be signed after it has gone. */
    public static LocalIssuer issuer() {
        return issuer;
    }

    /** A token that says it is of the issuer and is signed with a key that the issuer does not have. */
    public static String tokenOfAnotherKey() {
        return ofAnotherKey;
    }

    @Override
    public void init(Map<String, String> arguments) {
        neverSeen = "never".equals(arguments.get("keys"));
    }

    /** After the servers of all, whose issuer it takes the place of. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        issuer = LocalIssuer.start();
        try (LocalIssuer other = LocalIssuer.start()) {
            ofAnotherKey = other.token(TestToken.ofAthlete("left-alone").withIssuer(issuer.url()));
        }
        if (neverSeen) {
            issuer.close();
        }
        return Map.of("quarkus.oidc.auth-server-url", issuer.url(), "quarkus.oidc.connection-delay", "1s");
    }

    @Override
    public void stop() {
        issuer.close();
    }
}
