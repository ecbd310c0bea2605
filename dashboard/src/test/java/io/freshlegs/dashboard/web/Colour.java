package io.freshlegs.dashboard.web;

/**
 * A colour of sRGB, with what the eye makes of it.
 *
 * @param red linear light, 0..1
 * @param green linear light, 0..1
 * @param blue linear light, 0..1
 */
record Colour(double red, double green, double blue) {

    /** The ways of seeing colours that are common enough to be designed for. */
    enum Vision {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        // Viénot, Brettel and Mollon 1999, on linear light
        PROTANOPIA(0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1),
        DEUTERANOPIA(0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1),
        // Brettel, Viénot and Mollon 1997, one plane of the two, as it is used for short simulations
        TRITANOPIA(1, 0.1461, -0.1461, 0, 0.8598, 0.1402, 0, 0.8598, 0.1402);

        private final double[] matrix;

        Vision(double... matrix) {
            this.matrix = matrix;
        }

        Colour see(Colour colour) {
            return new Colour(row(0, colour), row(1, colour), row(2, colour));
        }

        private double row(int row, Colour colour) {
            double value = matrix[3 * row] * colour.red
                    + matrix[3 * row + 1] * colour.green
                    + matrix[3 * row + 2] * colour.blue;
            return Math.min(1, Math.max(0, value));
        }
    }

    /** From {@code #rrggbb}. */
    static Colour ofHex(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Colour(linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255));
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** Relative luminance, WCAG 2. */
    double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    /** Contrast ratio of WCAG 2, 1..21. */
    double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** The distance in CIELAB (ΔE 1976): about 2 is just seen side by side, 10 at a glance. */
    double distance(Colour other) {
        double[] one = lab();
        double[] two = other.lab();
        return Math.sqrt(Math.pow(one[0] - two[0], 2) + Math.pow(one[1] - two[1], 2) + Math.pow(one[2] - two[2], 2));
    }

    private double[] lab() {
        double x = cube((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
        double y = cube(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        double z = cube((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double cube(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }
}
