package io.freshlegs.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** Two lines over the number of athletes: what an event costs, and what a reading. */
public final class GrowthChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 300;
    private static final int LEFT = 70;
    private static final int BOTTOM = 50;
    private static final int TOP = 30;
    private static final int RIGHT = 130;

    private GrowthChart() {}

    /** The chart as SVG; athletes are evenly spaced, since each size is ten times the one before. */
    public static String svg(List<Integer> athletes, List<Double> microsAnEvent, List<Double> microsAReading) {
        double most = 1.2
                * Math.max(
                        microsAnEvent.stream()
                                .mapToDouble(Double::doubleValue)
                                .max()
                                .orElse(1),
                        microsAReading.stream()
                                .mapToDouble(Double::doubleValue)
                                .max()
                                .orElse(1));
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        .formatted(WIDTH, HEIGHT));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        for (int mark = 0; mark <= 4; mark++) {
            double micros = most * mark / 4;
            svg.append(line(LEFT, y(micros, most), WIDTH - RIGHT, y(micros, most), "#ddd", 1));
            svg.append(text(LEFT - 8, y(micros, most) + 4, "end", String.format(Locale.ROOT, "%,.0f µs", micros)));
        }
        for (int place = 0; place < athletes.size(); place++) {
            svg.append(text(
                    x(place, athletes.size()),
                    HEIGHT - BOTTOM + 20,
                    "middle",
                    String.format(Locale.ROOT, "%,d", athletes.get(place))));
        }
        svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, "middle", "athletes"));
        curve(svg, microsAnEvent, most, "#1f6feb", "one event");
        curve(svg, microsAReading, most, "#d1242f", "one reading");
        return svg.append("</svg>\n").toString();
    }

    private static void curve(StringBuilder svg, List<Double> micros, double most, String colour, String name) {
        int count = micros.size();
        for (int place = 0; place < count; place++) {
            double x = x(place, count);
            double y = y(micros.get(place), most);
            if (place > 0) {
                svg.append(line(x(place - 1, count), y(micros.get(place - 1), most), x, y, colour, 2));
            }
            svg.append(String.format(
                    Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n", x, y, colour));
            svg.append(text(x, y - 8, "middle", String.format(Locale.ROOT, "%,.0f", micros.get(place))));
        }
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%.1f\" fill=\"%s\">%s</text>%n",
                WIDTH - RIGHT + 12,
                y(micros.get(count - 1), most) + 4,
                colour,
                name));
    }

    private static double x(int place, int count) {
        return LEFT + 20 + (double) (WIDTH - LEFT - RIGHT - 40) * place / Math.max(1, count - 1);
    }

    private static double y(double micros, double most) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * micros / most;
    }

    private static String line(double fromX, double fromY, double toX, double toY, String colour, int width) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%d\"/>%n",
                fromX,
                fromY,
                toX,
                toY,
                colour,
                width);
    }

    private static String text(double x, double y, String anchor, String text) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text);
    }
}
