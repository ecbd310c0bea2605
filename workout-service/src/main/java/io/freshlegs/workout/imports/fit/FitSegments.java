package io.freshlegs.workout.imports.fit;

import io.freshlegs.workout.imports.domain.ImportRefusedException;
import java.util.ArrayList;
import java.util.List;

/**
 * The outer form of a FIT file: one or more chained segments of header, data and check sum.
 *
 * <p>Checked before decoding, because the SDK hands out messages before it finds a wrong check sum, and calls a file
 * that ends early intact.
 *
 * @param whole whether every segment is there to its end
 */
record FitSegments(List<Segment> segments, boolean whole) {

    private static final int SHORT_HEADER = 12;
    private static final int CRC_BYTES = 2;
    private static final int[] CRC_TABLE = {
        0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401,
        0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400
    };

    /** One segment, from its header to its check sum, or to where the file ends. */
    record Segment(int from, int length) {}

    static FitSegments of(byte[] file) {
        List<Segment> segments = new ArrayList<>();
        boolean whole = true;
        int at = 0;
        while (at < file.length && whole) {
            int left = file.length - at;
            if (left < SHORT_HEADER || !hasHeader(file, at)) {
                if (segments.isEmpty()) {
                    throw ImportRefusedException.unreadable("It is not a FIT file, or ends within its header.");
                }
                return new FitSegments(List.copyOf(segments), false);
            }
            int header = file[at] & 0xFF;
            long length = header + dataSize(file, at) + CRC_BYTES;
            whole = length <= left;
            int present = (int) Math.min(length, left);
            if (whole && crc(file, at, present) != 0) {
                throw ImportRefusedException.unreadable("Its check sum is wrong: it was damaged on the way.");
            }
            segments.add(new Segment(at, present));
            at += present;
        }
        if (segments.isEmpty()) {
            throw ImportRefusedException.unreadable("It is empty.");
        }
        return new FitSegments(List.copyOf(segments), whole);
    }

    private static boolean hasHeader(byte[] file, int at) {
        int size = file[at] & 0xFF;
        return size >= SHORT_HEADER
                && file[at + 8] == '.'
                && file[at + 9] == 'F'
                && file[at + 10] == 'I'
                && file[at + 11] == 'T';
    }

    private static long dataSize(byte[] file, int at) {
        return (file[at + 4] & 0xFFL)
                | (file[at + 5] & 0xFFL) << 8
                | (file[at + 6] & 0xFFL) << 16
                | (file[at + 7] & 0xFFL) << 24;
    }

    /** The check sum over all bytes, its own two included: 0 when they are intact. */
    private static int crc(byte[] file, int from, int length) {
        int crc = 0;
        for (int i = from; i < from + length; i++) {
            int b = file[i];
            crc = crc >> 4 & 0x0FFF ^ CRC_TABLE[crc & 0xF] ^ CRC_TABLE[b & 0xF];
            crc = crc >> 4 & 0x0FFF ^ CRC_TABLE[crc & 0xF] ^ CRC_TABLE[b >> 4 & 0xF];
        }
        return crc;
    }
}
