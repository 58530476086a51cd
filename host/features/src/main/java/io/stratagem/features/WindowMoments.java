package io.stratagem.features;

import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.Arrays;

/**
 * Mean, distance from the mean and sum of squared deviations of the last n values, cut into blocks like {@link WindowSum}.
 *
 * <p>Values are counted from an anchor that is itself in the window: of a tail its newest value, of a head its oldest. No anchor is
 * further from the mean than sqrt(n - 1) deviations, so the squares lose at most a factor n to cancellation whatever the prices
 * are, and a constant window sums to exactly 0.
 */
final class WindowMoments extends Step {
    private final int input;
    private final int meanOutput;
    private final int offsetOutput;
    private final int squaresOutput;
    private final int length;
    private final double share;
    private final double[] tailSums;
    private final double[] tailSquares;
    private double tailAnchor;
    private int filled;
    private double headAnchor;
    private double headSum;
    private double headSquares;
    private int unbroken;

    /**
     * @param offsetOutput gets value - mean, more exact than the difference of the two
     * @param squaresOutput gets the sum of squared deviations, &gt;= 0
     */
    WindowMoments(int input, int meanOutput, int offsetOutput, int squaresOutput, int length) {
        this.input = input;
        this.meanOutput = meanOutput;
        this.offsetOutput = offsetOutput;
        this.squaresOutput = squaresOutput;
        this.length = length;
        this.share = 1.0 / length;
        this.tailSums = new double[length];
        this.tailSquares = new double[length];
        reset();
    }

    @Override
    void update(double[] cells) {
        double value = cells[input];
        boolean missing = isMissing(value);
        unbroken = missing ? 0 : Math.min(unbroken + 1, length);
        tailSums[filled++] = missing ? Double.NaN : value;
        if (!missing) {
            if (Double.isNaN(headAnchor)) {
                headAnchor = value;
            }
            double distance = value - headAnchor;
            headSum += distance;
            headSquares += distance * distance;
        }
        if (unbroken == length) {
            write(cells, value);
        } else {
            cells[meanOutput] = Double.NaN;
            cells[offsetOutput] = Double.NaN;
            cells[squaresOutput] = Double.NaN;
        }
        if (filled == length) {
            turn();
        }
    }

    private void write(double[] cells, double value) {
        double anchor = headAnchor;
        double sum = headSum;
        double squares = headSquares;
        if (filled < length) {
            double shift = headAnchor - tailAnchor;
            anchor = tailAnchor;
            sum += tailSums[filled] + filled * shift;
            squares += tailSquares[filled] + 2 * shift * headSum + filled * shift * shift;
        }
        double meanDistance = sum * share;
        cells[meanOutput] = anchor + meanDistance;
        cells[offsetOutput] = (value - anchor) - meanDistance;
        cells[squaresOutput] = notNegative(squares - sum * meanDistance);
    }

    private static double notNegative(double rounded) {
        return rounded < 0 ? 0 : rounded;
    }

    private void turn() {
        tailAnchor = Double.NaN;
        double sum = 0;
        double squares = 0;
        for (int i = length - 1; i >= 0; i--) {
            double value = tailSums[i];
            if (!Double.isNaN(value)) {
                if (Double.isNaN(tailAnchor)) {
                    tailAnchor = value;
                }
                double distance = value - tailAnchor;
                sum += distance;
                squares += distance * distance;
            }
            tailSums[i] = sum;
            tailSquares[i] = squares;
        }
        filled = 0;
        headAnchor = Double.NaN;
        headSum = 0;
        headSquares = 0;
    }

    @Override
    void reset() {
        Arrays.fill(tailSums, Double.NaN);
        turn();
        unbroken = 0;
    }

    @Override
    void save(StateWriter out) {
        out.putInt(filled);
        out.putInt(unbroken);
        out.putDouble(tailAnchor);
        out.putDouble(headAnchor);
        out.putDouble(headSum);
        out.putDouble(headSquares);
        out.putDoubles(tailSums);
        out.putDoubles(tailSquares);
    }

    @Override
    void load(StateReader in) {
        filled = in.getCount(length - 1);
        unbroken = in.getCount(length);
        tailAnchor = in.getDouble();
        headAnchor = in.getDouble();
        headSum = in.getDouble();
        headSquares = in.getDouble();
        in.getDoubles(tailSums);
        in.getDoubles(tailSquares);
    }
}
