package io.stratagem.features;

import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.Arrays;

/**
 * The sum of the last n values of a cell that is never negative. Nothing is ever subtracted, so nothing is ever cancelled: the
 * series is cut into blocks of n, and a window is the tail of one block plus the head of the next. Tails are summed once, when a
 * block is complete.
 *
 * <p>In {@code tails}, the places before {@code filled} hold the values of the current block, the others the sums from there to the
 * end of the block before.
 */
final class WindowSum extends Step {
    private final int input;
    private final int output;
    private final double[] tails;
    private int filled;
    private double head;
    private int unbroken;

    WindowSum(int input, int output, int length) {
        this.input = input;
        this.output = output;
        this.tails = new double[length];
    }

    @Override
    void update(double[] cells) {
        double value = cells[input];
        boolean missing = isMissing(value);
        unbroken = missing ? 0 : Math.min(unbroken + 1, tails.length);
        double counted = missing ? 0 : value;
        tails[filled++] = counted;
        head += counted;
        boolean blockComplete = filled == tails.length;
        double sum = blockComplete ? head : head + tails[filled];
        cells[output] = unbroken == tails.length ? sum : Double.NaN;
        if (blockComplete) {
            turn();
        }
    }

    private void turn() {
        double tail = 0;
        for (int i = tails.length - 1; i >= 0; i--) {
            tail += tails[i];
            tails[i] = tail;
        }
        filled = 0;
        head = 0;
    }

    @Override
    void reset() {
        Arrays.fill(tails, 0);
        filled = 0;
        head = 0;
        unbroken = 0;
    }

    @Override
    void save(StateWriter out) {
        out.putInt(filled);
        out.putInt(unbroken);
        out.putDouble(head);
        out.putDoubles(tails);
    }

    @Override
    void load(StateReader in) {
        filled = in.getCount(tails.length - 1);
        unbroken = in.getCount(tails.length);
        head = in.getDouble();
        in.getDoubles(tails);
    }
}
