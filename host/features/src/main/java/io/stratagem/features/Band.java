package io.stratagem.features;

/** middle + multiplier x deviation. */
final class Band extends Formula {
    private final int middle;
    private final int deviation;
    private final double multiplier;
    private final int output;

    /** @param multiplier negative for a lower band */
    Band(int middle, int deviation, double multiplier, int output) {
        this.middle = middle;
        this.deviation = deviation;
        this.multiplier = multiplier;
        this.output = output;
    }

    @Override
    void update(double[] cells) {
        cells[output] = cells[middle] + multiplier * cells[deviation];
    }
}
