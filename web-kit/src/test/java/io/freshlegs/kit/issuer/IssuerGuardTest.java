package io.freshlegs.kit.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example.org/realms/freshlegs",
                "HTTPS://id.example.org",
                "https://keycloak:8443/realms/freshlegs",
                "https://10.0.0.7/realms/freshlegs"
            })
    void another_machine_over_tls_is_trustworthy(String address) {
        assertThat(IssuerGuard.isTrustworthy(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.example.org/realms/freshlegs",
                "https://localhost:8443/realms/freshlegs",
                "https://LOCALHOST./realms/freshlegs",
                "https://id.localhost",
                "https://127.0.0.1:8443",
                "https://127.9.9.9",
                "https://[::1]:8443",
                "https://[::ffff:127.0.0.1]",
                "https://0.0.0.0",
                "https:///realms/freshlegs",
                "id.example.org",
                "https://in valid",
                ""
            })
    void anything_in_the_open_or_on_this_machine_is_not(String address) {
        assertThat(IssuerGuard.isTrustworthy(address)).isFalse();
    }
}
