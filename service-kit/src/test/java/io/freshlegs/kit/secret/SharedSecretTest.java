package io.freshlegs.kit.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.LaunchMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SharedSecretTest {

    private static final String NAME = "freshlegs.any-key";
    private static final byte[] TEXT = {1, 2, 3};

    @ParameterizedTest
    @EnumSource
    void processes_with_the_same_key_hash_alike_and_those_with_another_do_not(LaunchMode mode) {
        assertThat(hash(mode, "0123456789abcdef")).isEqualTo(hash(mode, "0123456789abcdef"));
        assertThat(hash(mode, "0123456789abcdef")).isNotEqualTo(hash(mode, "0123456789abcdeg"));
    }

    @ParameterizedTest
    @EnumSource
    void a_key_too_short_to_be_a_secret_stops_the_start_and_is_not_repeated(LaunchMode mode) {
        assertThatIllegalStateException()
                .isThrownBy(() -> SharedSecret.of(NAME, Optional.of("changeme"), mode))
                .withMessageStartingWith("freshlegs.any-key must have at least 16 characters")
                .withMessageNotContaining("changeme");
    }

    @Test
    void a_packaged_service_does_not_start_without_a_key() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SharedSecret.of(NAME, Optional.empty(), LaunchMode.NORMAL))
                .withMessageStartingWith("freshlegs.any-key is missing; it must have at least 16 characters");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NORMAL")
    void tests_and_dev_mode_make_a_key_of_their_own_when_none_is_configured(LaunchMode mode) {
        assertThat(SharedSecret.of(NAME, Optional.empty(), mode).mac().doFinal(TEXT))
                .isNotEqualTo(
                        SharedSecret.of(NAME, Optional.empty(), mode).mac().doFinal(TEXT));
    }

    private static byte[] hash(LaunchMode mode, String key) {
        return SharedSecret.of(NAME, Optional.of(key), mode).mac().doFinal(TEXT);
    }
}
