package io.stratagem.features;

/**
 * An average that moves by a fixed share of the distance to each new value: factor 2/(n+1) makes it exponential, 1/n Wilder's. At a
 * missing value it stands still and gives nothing.
 */
final class RecursiveAverage extends Step {
    private final int input;
    private final int output;
    private final double factor;
    private final Start start;
    private final int length;
    private final int passedOver;
    private int seen;
    private double sum;
    private double average;

    /**
     * @param length how many values the first average takes when it starts at a mean
     * @param passedOver how many first values are left out, so that averages of different length start on one bar
     */
    RecursiveAverage(int input, int output, double factor, Start start, int length, int passedOver) {
        this.input = input;
        this.output = output;
        this.factor = factor;
        this.start = start;
        this.length = length;
        this.passedOver = passedOver;
        reset();
    }

    @Override
    void update(double[] cells) {
        double value = cells[input];
        if (isMissing(value)) {
            cells[output] = Double.NaN;
        } else if (seen == passedOver + length) {
            average += factor * (value - average);
            cells[output] = average;
        } else {
            cells[output] = begin(value);
        }
    }

    /** The values up to the first average; with a start at the first value or at zero there is just one. */
    private double begin(double value) {
        seen++;
        if (seen <= passedOver) {
            return Double.NaN;
        }
        sum += value;
        if (seen < passedOver + length) {
            return Double.NaN;
        }
        average = start == Start.ZERO ? factor * value : sum / length;
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
        seen = in.getCount(passedOver + length);
        sum = in.getDouble();
        average = in.getDouble();
    }

    /** Where the average comes from before there is one. */
    enum Start {
        /** It is 0 before the first value, and moves from there. */
        ZERO,
        /** It is the mean of the first values; of one, that value. */
        MEAN
    }
}
