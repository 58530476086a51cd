package io.stratagem.features;

/** 100 x gain / (gain + loss). */
final class RelativeStrength extends Formula {
    private final int gain;
    private final int loss;
    private final double neutral;
    private final int output;

    /** @param neutral the value when there was neither gain nor loss */
    RelativeStrength(int gain, int loss, double neutral, int output) {
        this.gain = gain;
        this.loss = loss;
        this.neutral = neutral;
        this.output = output;
    }

    @Override
    void update(double[] cells) {
        double up = cells[gain];
        double both = up + cells[loss];
        cells[output] = both == 0 ? neutral : 100 * (up / both);
    }
}
