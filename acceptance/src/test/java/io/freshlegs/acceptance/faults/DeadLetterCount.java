package io.freshlegs.acceptance.faults;

import io.freshlegs.contracts.Topic;
import java.util.Map;
import java.util.TreeMap;

/** Counts the dead letters of all topics. */
final class DeadLetterCount {

    private DeadLetterCount() {}

    static Map<String, Integer> byCode(Cluster cluster) {
        Map<String, Integer> counts = new TreeMap<>();
        Topics.forEach(
                cluster,
                Topics.FACTS.stream().map(Topic::deadLetterName).toList(),
                record -> counts.merge(Events.header(record, "freshlegs_dlq_code"), 1, Integer::sum));
        return counts;
    }
}
