package io.stratagem.features;

import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;

/**
 * The average directional index (Wilder 1978): the mean of the first n indexes, then Wilder's average. A bar whose two indicators are
 * both 0 has no index: it counts as 0 in the first mean and leaves a later average as it is, as in TA-Lib.
 */
final class DirectionalIndex extends Step {
    private final int plus;
    private final int minus;
    private final int length;
    private final double share;
    private final int output;
    private int seen;
    private double average;

    DirectionalIndex(int plus, int minus, int length, int output) {
        this.plus = plus;
        this.minus = minus;
        this.length = length;
        this.share = 1.0 / length;
        this.output = output;
    }

    @Override
    void update(double[] cells) {
        double up = cells[plus];
        double down = cells[minus];
        double both = up + down;
        if (isMissing(both)) {
            cells[output] = Double.NaN;
            return;
        }
        double index = both > 0 ? 100 * (Math.abs(up - down) / both) : 0;
        if (seen < length) {
            // until the first mean is complete, the average holds the sum
            seen++;
            average += index;
            if (seen == length) {
                average /= length;
            }
        } else if (both > 0) {
            average += (index - average) * share;
        }
        cells[output] = seen == length ? average : Double.NaN;
    }

    @Override
    void reset() {
        seen = 0;
        average = 0;
    }

    @Override
    void save(StateWriter out) {
        out.putInt(seen);
        out.putDouble(average);
    }

    @Override
    void load(StateReader in) {
        seen = in.getCount(length);
        average = in.getDouble();
    }
}
