package io.freshlegs.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AthletePartitionerTest {

    @ParameterizedTest
    @CsvSource({"mara, 12, 3", "mara, 13, 7", "a, 12, 4", "ab, 12, 2", "abc, 12, 3", "9f1c2d3e-4b5a, 12, 8"})
    void the_vectors_other_consumers_may_test_against(String athleteId, int partitions, int partition) {
        assertThat(AthletePartitioner.partition(athleteId, partitions)).isEqualTo(partition);
    }

    @Test
    void the_partition_is_the_one_kafkas_own_client_chooses_for_the_athlete_id_as_key() {
        long seed = Long.getLong("freshlegs.seed", 20261123L);
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(70)];
            random.nextBytes(bytes);
            String athleteId = new String(bytes, StandardCharsets.UTF_8);
            byte[] key = athleteId.getBytes(StandardCharsets.UTF_8);
            int partitions = 1 + random.nextInt(100);

            assertThat(AthletePartitioner.partition(athleteId, partitions))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(Utils.toPositive(Utils.murmur2(key)) % partitions);
        }
    }

    @Test
    void a_topic_without_partitions_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> AthletePartitioner.partition("mara", 0));
    }
}
