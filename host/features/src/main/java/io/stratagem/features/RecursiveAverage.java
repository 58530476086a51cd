package io.stratagem.features;

import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;

/**
 * An average that moves by a fixed share of the distance to each new value: factor 2/(n+1) makes it exponential, 1/n Wilder's. At a
 * missing value it stands still and gives nothing.
 */
final class RecursiveAverage extends Step {
    private final int input;
    private final int output;
    private final double factor;
    private final int length;
    private final int passedOver;
    private final int needed;
    private int seen;
    private double sum;
    private double average;

    /**
     * @param length how many values the first average is the mean of
     * @param passedOver how many first values are left out, so that averages of different length start on one bar
     */
    RecursiveAverage(int input, int output, double factor, int length, int passedOver) {
        this.input = input;
        this.output = output;
        this.factor = factor;
        this.length = length;
        this.passedOver = passedOver;
        this.needed = passedOver + length;
        reset();
    }

    @Override
    void update(double[] cells) {
        double value = cells[input];
        if (isMissing(value)) {
            cells[output] = Double.NaN;
        } else if (seen == needed) {
            average += factor * (value - average);
            cells[output] = average;
        } else {
            cells[output] = begin(value);
        }
    }

    /** The values up to the first average. */
    private double begin(double value) {
        seen++;
        if (seen <= passedOver) {
            return Double.NaN;
        }
        sum += value;
        if (seen < needed) {
            return Double.NaN;
        }
        average = sum / length;
        return average;
    }

    @Override
    void reset() {
        seen = 0;
        sum = 0;
        average = 0;
    }

    @Override
    void save(StateWriter out) {
        out.putInt(seen);
        out.putDouble(sum);
        out.putDouble(average);
    }

    @Override
    void load(StateReader in) {
        seen = in.getCount(needed);
        sum = in.getDouble();
        average = in.getDouble();
    }
}
