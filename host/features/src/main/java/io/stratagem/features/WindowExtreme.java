package io.stratagem.features;

import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.Arrays;

/**
 * The largest or smallest of the last n values, cut into blocks like {@link WindowSum}: the extreme of a block's tail and the next
 * one's head, at most three comparisons per bar.
 */
final class WindowExtreme extends Step {
    private final int input;
    private final int output;
    private final boolean largest;
    private final double[] tails;
    private int filled;
    private double head;
    private int unbroken;

    WindowExtreme(int input, int output, int length, boolean largest) {
        this.input = input;
        this.output = output;
        this.largest = largest;
        this.tails = new double[length];
        reset();
    }

    @Override
    void update(double[] cells) {
        double value = cells[input];
        boolean missing = isMissing(value);
        unbroken = missing ? 0 : Math.min(unbroken + 1, tails.length);
        double counted = missing ? none() : value;
        tails[filled++] = counted;
        head = further(head, counted);
        boolean blockComplete = filled == tails.length;
        double extreme = blockComplete ? head : further(head, tails[filled]);
        cells[output] = unbroken == tails.length ? extreme : Double.NaN;
        if (blockComplete) {
            turn();
        }
    }

    private void turn() {
        for (int i = tails.length - 2; i >= 0; i--) {
            tails[i] = further(tails[i], tails[i + 1]);
        }
        filled = 0;
        head = none();
    }

    private double further(double left, double right) {
        return largest ? Math.max(left, right) : Math.min(left, right);
    }

    private double none() {
        return largest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    @Override
    void reset() {
        Arrays.fill(tails, none());
        filled = 0;
        head = none();
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
