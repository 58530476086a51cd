package io.stratagem.features;

/** The relative strength of summed gains and losses (Cutler's variant). */
final class SimpleStrength extends Formula {
    private final int gains;
    private final int losses;
    private final StrengthRatio ratio;
    private final int output;

    SimpleStrength(int gains, int losses, StrengthRatio ratio, int output) {
        this.gains = gains;
        this.losses = losses;
        this.ratio = ratio;
        this.output = output;
    }

    @Override
    void update(double[] cells) {
        cells[output] = ratio.of(cells[gains], cells[losses]);
    }
}
