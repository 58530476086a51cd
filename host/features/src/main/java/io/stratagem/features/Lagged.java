package io.stratagem.features;

import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.Arrays;

/** A step that looks at a cell now and n bars ago; before there are so many bars, then is missing. */
abstract class Lagged extends Step {
    private final int input;
    private final int output;
    private final double[] ring;
    private int next;

    Lagged(int input, int output, int length) {
        this.input = input;
        this.output = output;
        this.ring = new double[length];
        Arrays.fill(ring, Double.NaN);
    }

    /** What the two values give; NaN when one is missing. */
    abstract double between(double now, double then);

    @Override
    final void update(double[] cells) {
        double now = cells[input];
        cells[output] = between(now, ring[next]);
        ring[next] = now;
        next = next + 1 == ring.length ? 0 : next + 1;
    }

    @Override
    final void reset() {
        Arrays.fill(ring, Double.NaN);
        next = 0;
    }

    @Override
    final void save(StateWriter out) {
        out.putInt(next);
        out.putDoubles(ring);
    }

    @Override
    final void load(StateReader in) {
        next = in.getCount(ring.length - 1);
        in.getDoubles(ring);
    }
}
