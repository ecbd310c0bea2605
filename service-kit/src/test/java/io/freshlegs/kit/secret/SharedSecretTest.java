package io.freshlegs.kit.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.freshlegs.kit.testing.CapturedLog;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedSecretTest {

    private static final byte[] TEXT = {1, 2, 3};

    @Test
    void processes_with_the_same_key_hash_alike_and_those_without_one_do_not() {
        assertThat(hash(Optional.of("0123456789abcdef"))).isEqualTo(hash(Optional.of("0123456789abcdef")));
        assertThat(hash(Optional.of("0123456789abcdef"))).isNotEqualTo(hash(Optional.of("0123456789abcdeg")));
        assertThat(hash(Optional.empty())).isNotEqualTo(hash(Optional.empty()));
    }

    @Test
    void a_key_too_short_to_be_a_secret_stops_the_start_and_is_not_repeated() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SharedSecret.of("freshlegs.any-key", Optional.of("changeme")))
                .withMessageContaining("freshlegs.any-key")
                .withMessageNotContaining("changeme");
    }

    @Test
    void a_made_key_is_told_on_the_log_because_replicas_would_not_understand_each_other() {
        try (CapturedLog log = new CapturedLog(SharedSecret.class.getName())) {
            SharedSecret.of("freshlegs.any-key", Optional.of("0123456789abcdef"));
            assertThat(log.lines()).isEmpty();
            SharedSecret.of("freshlegs.any-key", Optional.empty());
            assertThat(log.lines()).singleElement().asString().contains("freshlegs.any-key-not-set");
        }
    }

    private static byte[] hash(Optional<String> key) {
        return SharedSecret.of("freshlegs.any-key", key).mac().doFinal(TEXT);
    }
}
