package io.freshlegs.benchmarks.profile;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A flame graph as one SVG: the width of a frame is how often it was in a sample, what it called lies on it. */
public final class FlameGraph {

    private static final int WIDTH = 1600;
    private static final int ROW = 16;
    private static final double LEAST = 1.5;
    private static final double CHARACTER = 6.5;

    private final Map<String, FlameGraph> children = new TreeMap<>();
    private long samples;

    private FlameGraph() {}

    /** Draws the stacks. */
    public static String svg(String title, Stacks stacks) {
        FlameGraph root = new FlameGraph();
        stacks.samples().forEach((stack, count) -> root.add(stack.split(";"), 0, count));
        int height = (root.depth() + 2) * ROW;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"monospace\""
                        + " font-size=\"11\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH,
                height));
        root.draw(svg, title, 0, WIDTH, height - ROW, root.samples);
        return svg.append("</svg>\n").toString();
    }

    private void add(String[] frames, int from, long count) {
        samples += count;
        if (from < frames.length) {
            children.computeIfAbsent(frames[from], frame -> new FlameGraph()).add(frames, from + 1, count);
        }
    }

    private int depth() {
        return 1 + children.values().stream().mapToInt(FlameGraph::depth).max().orElse(0);
    }

    private void draw(StringBuilder svg, String frame, double x, double width, int y, long all) {
        if (width < LEAST) {
            return;
        }
        String name = frame.replace("&", "&amp;").replace("<", "&lt;");
        svg.append(String.format(
                Locale.ROOT,
                "<g><title>%s, %.1f %%</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\""
                        + " stroke=\"white\" stroke-width=\"0.5\"/>",
                name,
                100.0 * samples / all,
                x,
                y,
                width,
                ROW - 1,
                frame.startsWith("io.freshlegs") ? "#f0883e" : "#e3c9a0"));
        int characters = (int) (width / CHARACTER);
        if (characters > 3) {
            String last = frame.length() > characters ? frame.substring(frame.length() - characters) : frame;
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\">%s</text>",
                    x + 2,
                    y + 12,
                    last.replace("&", "&amp;").replace("<", "&lt;")));
        }
        svg.append("</g>\n");
        double left = x;
        for (Map.Entry<String, FlameGraph> child : children.entrySet()) {
            double part = width * child.getValue().samples / samples;
            child.getValue().draw(svg, child.getKey(), left, part, y - ROW, all);
            left += part;
        }
    }
}
