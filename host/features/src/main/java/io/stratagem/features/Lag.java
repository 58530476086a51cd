package io.stratagem.features;

import java.util.Arrays;

/** The value of a cell n bars ago; missing before there was one. */
final class Lag extends Step {
    private final int input;
    private final int output;
    private final double[] ring;
    private int next;

    Lag(int input, int output, int length) {
        this.input = input;
        this.output = output;
        this.ring = new double[length];
        reset();
    }

    @Override
    void update(double[] cells) {
        cells[output] = ring[next];
        ring[next] = cells[input];
        next = next + 1 == ring.length ? 0 : next + 1;
    }

    @Override
    void reset() {
        Arrays.fill(ring, Double.NaN);
        next = 0;
    }

    @Override
    void save(StateWriter out) {
        out.putInt(next);
        out.putDoubles(ring);
    }

    @Override
    void load(StateReader in) {
        next = in.getCount(ring.length - 1);
        in.getDoubles(ring);
    }
}
