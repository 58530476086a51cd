package io.stratagem.features;

import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;

/**
 * The relative strength index (Wilder 1978). The averages of gains and losses start at 0, or at the means of the first n changes with
 * nothing known before. A missing change is skipped.
 */
final class WilderStrength extends Step {
    private final int change;
    private final int output;
    private final int seeding;
    private final double factor;
    private final StrengthRatio ratio;
    private int seen;
    private double gain;
    private double loss;

    /**
     * @param length n of the averages
     * @param seeding how many first changes are averaged plainly: n, or 0 to start at 0
     */
    WilderStrength(int change, int output, int length, int seeding, StrengthRatio ratio) {
        this.change = change;
        this.output = output;
        this.seeding = seeding;
        this.factor = 1.0 / length;
        this.ratio = ratio;
    }

    @Override
    void update(double[] cells) {
        double moved = cells[change];
        if (isMissing(moved)) {
            cells[output] = Double.NaN;
            return;
        }
        double up = moved > 0 ? moved : 0;
        double down = moved < 0 ? -moved : 0;
        if (seen == seeding) {
            gain += factor * (up - gain);
            loss += factor * (down - loss);
            cells[output] = ratio.of(gain, loss);
        } else {
            cells[output] = begin(up, down);
        }
    }

    private double begin(double up, double down) {
        // until the first means are complete, the averages hold the sums
        gain += up;
        loss += down;
        seen++;
        if (seen < seeding) {
            return Double.NaN;
        }
        gain /= seeding;
        loss /= seeding;
        return ratio.of(gain, loss);
    }

    @Override
    void reset() {
        seen = 0;
        gain = 0;
        loss = 0;
    }

    @Override
    void save(StateWriter out) {
        out.putInt(seen);
        out.putDouble(gain);
        out.putDouble(loss);
    }

    @Override
    void load(StateReader in) {
        seen = in.getCount(seeding);
        gain = in.getDouble();
        loss = in.getDouble();
    }
}
