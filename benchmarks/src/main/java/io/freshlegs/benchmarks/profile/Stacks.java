package io.freshlegs.benchmarks.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * The samples of a flight recording as stacks, the outermost frame first, each with how often it was seen: the form that
 * flame graphs are drawn from.
 *
 * @param samples by stack, frames separated by {@code ;}
 */
public record Stacks(Map<String, Long> samples) {

    private static final String SAMPLE = "jdk.ExecutionSample";

    /** The stacks of threads that ran Java code. */
    public static Stacks of(Path recording) throws IOException {
        Map<String, Long> samples = new TreeMap<>();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
                    samples.merge(stack(event), 1L, Long::sum);
                }
            }
        }
        return new Stacks(samples);
    }

    public long total() {
        return samples.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many samples each group of threads has, the largest first. */
    public List<Map.Entry<String, Long>> byThread(int most) {
        Map<String, Long> counts = samples.entrySet().stream()
                .collect(Collectors.groupingBy(
                        stack -> stack.getKey().split(";", 2)[0], Collectors.summingLong(Map.Entry::getValue)));
        return largest(counts, most);
    }

    /** How often each frame was anywhere in a stack, the most frequent first. */
    public List<Map.Entry<String, Long>> inclusive(String prefix, int most) {
        Map<String, Long> counts = samples.entrySet().stream()
                .flatMap(stack -> List.of(stack.getKey().split(";")).stream()
                        .filter(frame -> frame.startsWith(prefix))
                        .distinct()
                        .map(frame -> Map.entry(frame, stack.getValue())))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingLong(Map.Entry::getValue)));
        return largest(counts, most);
    }

    private static List<Map.Entry<String, Long>> largest(Map<String, Long> counts, int most) {
        List<Map.Entry<String, Long>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Collections.reverseOrder(Map.Entry.comparingByValue()));
        return sorted.subList(0, Math.min(most, sorted.size()));
    }

    /** One line a stack, with its count at the end. */
    public List<String> folded() {
        return samples.entrySet().stream()
                .map(stack -> stack.getKey() + " " + stack.getValue())
                .toList();
    }

    private static String stack(RecordedEvent event) {
        List<String> frames = new ArrayList<>();
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            frames.add(frame.getMethod().getType().getName() + "."
                    + frame.getMethod().getName());
        }
        Collections.reverse(frames);
        String thread = event.getThread("sampledThread") == null
                ? "?"
                : event.getThread("sampledThread").getJavaName();
        frames.add(0, group(thread == null ? "?" : thread));
        return String.join(";", frames);
    }

    /** Threads of one pool are one. */
    private static String group(String thread) {
        return thread.replaceAll("[-_]?\\d+$", "");
    }
}
