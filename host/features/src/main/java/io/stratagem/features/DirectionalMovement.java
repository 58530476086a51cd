package io.stratagem.features;

import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;

/**
 * Wilder's directional indicators (1978), seeded as TA-Lib does: the sums of the first n - 1 movements and ranges, from then on sum -
 * sum / n + new. Both are 0 while the summed range is 0.
 */
final class DirectionalMovement extends Step {
    private final int high;
    private final int low;
    private final int range;
    private final int length;
    private final double share;
    private final int plusOutput;
    private final int minusOutput;
    private double previousHigh;
    private double previousLow;
    private int seen;
    private double plus;
    private double minus;
    private double ranges;

    /** @param range the cell of the true range, missing on the first bar */
    DirectionalMovement(int high, int low, int range, int length, int plusOutput, int minusOutput) {
        this.high = high;
        this.low = low;
        this.range = range;
        this.length = length;
        this.share = 1.0 / length;
        this.plusOutput = plusOutput;
        this.minusOutput = minusOutput;
        reset();
    }

    @Override
    void update(double[] cells) {
        double highest = cells[high];
        double lowest = cells[low];
        double up = highest - previousHigh;
        double down = previousLow - lowest;
        double trueRange = cells[range];
        boolean known = !isMissing(up) && !isMissing(down) && !isMissing(trueRange);
        previousHigh = highest;
        previousLow = lowest;
        if (known) {
            advance(up > down && up > 0 ? up : 0, down > up && down > 0 ? down : 0, trueRange);
        }
        boolean ready = known && seen == length;
        cells[plusOutput] = ready ? indicator(plus) : Double.NaN;
        cells[minusOutput] = ready ? indicator(minus) : Double.NaN;
    }

    private void advance(double up, double down, double trueRange) {
        if (seen < length) {
            seen++;
        }
        if (seen < length) {
            plus += up;
            minus += down;
            ranges += trueRange;
        } else {
            plus += up - plus * share;
            minus += down - minus * share;
            ranges += trueRange - ranges * share;
        }
    }

    private double indicator(double movement) {
        return ranges > 0 ? 100 * (movement / ranges) : 0;
    }

    @Override
    void reset() {
        previousHigh = Double.NaN;
        previousLow = Double.NaN;
        seen = 0;
        plus = 0;
        minus = 0;
        ranges = 0;
    }

    @Override
    void save(StateWriter out) {
        out.putDouble(previousHigh);
        out.putDouble(previousLow);
        out.putInt(seen);
        out.putDouble(plus);
        out.putDouble(minus);
        out.putDouble(ranges);
    }

    @Override
    void load(StateReader in) {
        previousHigh = in.getDouble();
        previousLow = in.getDouble();
        seen = in.getCount(length);
        plus = in.getDouble();
        minus = in.getDouble();
        ranges = in.getDouble();
    }
}
