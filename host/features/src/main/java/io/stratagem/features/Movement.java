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
        // either comparison is false for a NaN, which is kept
        cells[gain] = moved < 0 ? 0 : moved;
        cells[loss] = moved > 0 ? 0 : 0 - moved;
    }
}
