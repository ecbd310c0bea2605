package io.freshlegs.contracts;

import java.nio.charset.StandardCharsets;

/**
 * The choice of the partition: all records of one athlete lie in one partition of a topic, in the order they were written.
 *
 * <p>Murmur2 (Austin Appleby, 32 bit, seed 0x9747b28c) of the UTF-8 bytes of the athlete id, the sign bit cleared, modulo
 * the number of partitions. This is what Kafka's own clients do with a record key, so that a consumer in another language
 * can compute it with the means of its client.
 */
public final class AthletePartitioner {

    private static final int SEED = 0x9747b28c;
    private static final int MULTIPLIER = 0x5bd1e995;
    private static final int SHIFT = 24;

    private AthletePartitioner() {}

    /**
     * The partition of an athlete's records, 0 up to but not including {@code partitions}.
     *
     * @throws IllegalArgumentException when there is no partition to choose from
     */
    public static int partition(String athleteId, int partitions) {
        if (partitions < 1) {
            throw new IllegalArgumentException("A topic has at least one partition, not " + partitions);
        }
        return (murmur2(athleteId.getBytes(StandardCharsets.UTF_8)) & Integer.MAX_VALUE) % partitions;
    }

    static int murmur2(byte[] data) {
        int hash = SEED ^ data.length;
        int wholeWords = data.length / Integer.BYTES;
        for (int word = 0; word < wholeWords; word++) {
            int start = word * Integer.BYTES;
            int value = byteAt(data, start)
                    | byteAt(data, start + 1) << 8
                    | byteAt(data, start + 2) << 16
                    | byteAt(data, start + 3) << 24;
            value *= MULTIPLIER;
            value ^= value >>> SHIFT;
            value *= MULTIPLIER;
            hash = hash * MULTIPLIER ^ value;
        }
        int rest = wholeWords * Integer.BYTES;
        if (rest < data.length) {
            for (int position = data.length - 1; position >= rest; position--) {
                hash ^= byteAt(data, position) << 8 * (position - rest);
            }
            hash *= MULTIPLIER;
        }
        hash ^= hash >>> 13;
        hash *= MULTIPLIER;
        return hash ^ hash >>> 15;
    }

    private static int byteAt(byte[] data, int position) {
        return data[position] & 0xff;
    }
}
