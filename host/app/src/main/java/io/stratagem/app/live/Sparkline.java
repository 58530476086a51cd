package io.stratagem.app.live;

import java.util.ArrayList;
import java.util.List;

/** Draws numbers as bars, one column each, between the smallest and the largest of them. */
final class Sparkline {
    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final int STEPS = BARS.length();

    private Sparkline() {}

    /**
     * The bars, top row first; every row has one character per value. A value that is not finite leaves a gap; where all are
     * equal the bars stand at half height.
     *
     * @param rows at least 1
     */
    static List<String> draw(List<Double> values, int rows) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
        }
        List<String> drawn = new ArrayList<>(rows);
        for (int row = rows - 1; row >= 0; row--) {
            StringBuilder line = new StringBuilder(values.size());
            for (double value : values) {
                line.append(Double.isFinite(value) ? bar(level(value, lowest, highest, rows * STEPS), row) : ' ');
            }
            drawn.add(line.toString());
        }
        return drawn;
    }

    /** From 1 for the lowest to {@code levels} for the highest. Halves keep the difference of extreme values finite. */
    private static int level(double value, double lowest, double highest, int levels) {
        double range = highest / 2 - lowest / 2;
        if (range <= 0) {
            return levels / 2;
        }
        return 1 + (int) Math.round((value / 2 - lowest / 2) / range * (levels - 1));
    }

    /** What one row shows of a bar of that level; row 0 is the lowest. */
    private static char bar(int level, int row) {
        int steps = Math.min(level - row * STEPS, STEPS);
        return steps <= 0 ? ' ' : BARS.charAt(steps - 1);
    }
}
