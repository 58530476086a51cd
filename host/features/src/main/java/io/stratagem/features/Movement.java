package io.stratagem.features;

/** Splits a change into a gain and a loss, both &gt;= 0. */
final class Movement extends Formula {
    private final int change;
    private final int gain;
    private final int loss;

    Movement(int change, int gain, int loss) {
        this.change = change;
        this.gain = gain;
        this.loss = loss;
    }

    @Override
    void update(double[] cells) {
        double moved = cells[change];
        // Math.max keeps a NaN
        cells[gain] = Math.max(moved, 0.0);
        cells[loss] = Math.max(-moved, 0.0);
    }
}
