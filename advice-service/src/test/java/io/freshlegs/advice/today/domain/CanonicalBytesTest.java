package io.freshlegs.advice.today.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CanonicalBytesTest {

    @Test
    void nothing_at_all_has_the_known_fingerprint() {
        assertThat(new CanonicalBytes().sha256())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void sequences_that_could_be_mistaken_for_each_other_are_told_apart() {
        Set<String> seen = new HashSet<>();

        assertThat(seen.add(of(bytes -> bytes.put((Double) null)))).isTrue();
        assertThat(seen.add(of(bytes -> bytes.put((Double) 0.0)))).isTrue();
        assertThat(seen.add(of(bytes -> bytes.put((Double) (-0.0))))).isTrue();
        assertThat(seen.add(of(bytes -> bytes.put((String) null)))).isTrue();
        assertThat(seen.add(of(bytes -> bytes.put("")))).isTrue();
        assertThat(seen.add(of(bytes -> {
                    bytes.put("ab");
                    bytes.put("c");
                })))
                .isTrue();
        assertThat(seen.add(of(bytes -> {
                    bytes.put("a");
                    bytes.put("bc");
                })))
                .isTrue();
        assertThat(seen.add(of(bytes -> bytes.put(1)))).isTrue();
        assertThat(seen.add(of(bytes -> bytes.put(1L)))).isTrue();
    }

    @Test
    void sparse_values_are_told_by_place_and_size_however_large_they_are() {
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < 230; place += 23) {
            for (int value : new int[] {1, 126, 127, 128, 129, 255, 16_383, 16_384, 16_385, Integer.MAX_VALUE}) {
                int[] values = new int[231];
                values[place] = value;

                assertThat(seen.add(of(bytes -> bytes.putSparse(values))))
                        .as("%d at %d", value, place)
                        .isTrue();
            }
        }
        assertThat(seen.add(of(bytes -> bytes.putSparse(new int[231])))).isTrue();
        assertThat(of(bytes -> bytes.putSparse(new int[] {0, -5, 7})))
                .as("what is not above 0 is left out")
                .isEqualTo(of(bytes -> bytes.putSparse(new int[] {0, 0, 7})));
        assertThat(of(bytes -> {
                    bytes.putSparse(new int[] {1});
                    bytes.putSparse(new int[] {1, 1});
                }))
                .as("where one ends")
                .isNotEqualTo(of(bytes -> {
                    bytes.putSparse(new int[] {1, 1});
                    bytes.putSparse(new int[] {1});
                }));
    }

    @Test
    void more_than_fits_the_first_room_is_kept_whole() {
        String text = "x".repeat(100_000);
        Consumer<CanonicalBytes> much = bytes -> {
            for (int round = 0; round < 5; round++) {
                bytes.put(text);
                bytes.put(round);
            }
        };

        assertThat(of(much)).isEqualTo(of(much));
        assertThat(of(much)).isNotEqualTo(of(bytes -> {
            much.accept(bytes);
            bytes.put(1);
        }));
        assertThat(of(bytes -> {
                    for (int round = 0; round < 40_000; round++) {
                        bytes.put(round);
                    }
                }))
                .isNotEqualTo(of(bytes -> {
                    for (int round = 0; round < 40_000; round++) {
                        bytes.put(round == 0 ? 7 : round);
                    }
                }));
    }

    @Test
    void an_unknown_text_keeps_its_place() {
        assertThat(of(bytes -> {
                    bytes.put((String) null);
                    bytes.put("UTC");
                }))
                .isNotEqualTo(of(bytes -> {
                    bytes.put("UTC");
                    bytes.put((String) null);
                }));
    }

    @Test
    void the_longest_sparse_values_find_room_when_one_byte_is_lacking() {
        int longest = 6 * 231 + 1;
        int[] values = new int[231];
        Arrays.fill(values, Integer.MAX_VALUE);

        String lacking = of(bytes -> {
            bytes.put("x".repeat(64 * 1024 - Integer.BYTES - longest + 1));
            bytes.putSparse(values);
        });

        assertThat(lacking).hasSize(64);
    }

    private static String of(Consumer<CanonicalBytes> put) {
        CanonicalBytes bytes = new CanonicalBytes();
        put.accept(bytes);
        return bytes.sha256();
    }

    @Test
    void one_text_larger_than_twice_the_first_room_is_kept_whole() {
        String text = "x".repeat(300_000);

        assertThat(of(bytes -> {
                    bytes.put(1);
                    bytes.put(text + "a");
                }))
                .isNotEqualTo(of(bytes -> {
                    bytes.put(1);
                    bytes.put(text + "b");
                }));
    }
}
