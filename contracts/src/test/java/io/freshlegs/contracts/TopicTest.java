package io.freshlegs.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {

    @ParameterizedTest
    @EnumSource(
            value = Topic.class,
            names = {"ADVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_topic_of_records_keeps_the_last_state_for_ever_and_forgets_erased_data_within_seven_days(Topic topic) {
        assertThat(topic.config(2))
                .containsEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "compact")
                .containsEntry(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "604800000")
                .containsEntry(TopicConfig.DELETE_RETENTION_MS_CONFIG, "2592000000")
                .containsEntry(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2")
                .doesNotContainKey(TopicConfig.RETENTION_MS_CONFIG);
    }

    @Test
    void advice_is_compacted_and_deleted_after_thirty_days() {
        assertThat(Topic.ADVICE.config(1))
                .containsEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete")
                .containsEntry(TopicConfig.RETENTION_MS_CONFIG, "2592000000")
                .containsEntry(TopicConfig.SEGMENT_MS_CONFIG, "86400000");
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void a_dead_letter_is_deleted_after_thirty_days_and_may_be_larger_than_the_record_it_keeps(Topic topic) {
        assertThat(topic.deadLetterName()).isEqualTo(topic.topicName() + ".dlq");
        assertThat(topic.deadLetterConfig(1))
                .containsEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "delete")
                .containsEntry(TopicConfig.RETENTION_MS_CONFIG, "2592000000")
                .containsEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "1064960");
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void every_setting_is_one_the_broker_knows(Topic topic) {
        assertThat(topic.config(1).keySet())
                .isSubsetOf(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                        TopicConfig.DELETE_RETENTION_MS_CONFIG,
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        TopicConfig.COMPRESSION_TYPE_CONFIG,
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                        TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG,
                        TopicConfig.RETENTION_MS_CONFIG,
                        TopicConfig.SEGMENT_MS_CONFIG);
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void a_topic_is_found_by_its_name(Topic topic) {
        assertThat(Topic.ofName(topic.topicName())).isEqualTo(topic);
    }

    @Test
    void an_unknown_name_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Topic.ofName("freshlegs.naps.v1"));
    }
}
