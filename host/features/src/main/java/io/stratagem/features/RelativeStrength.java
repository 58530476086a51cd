package io.stratagem.features;

/** 100 x gain / (gain + loss). */
final class RelativeStrength extends Formula {
    private final int gain;
    private final int loss;
    private final double stillness;
    private final double neutral;
    private final int output;

    /**
     * @param stillness averages that sum to less count as no movement, &gt;= 0
     * @param neutral the value when there was neither gain nor loss
     */
    RelativeStrength(int gain, int loss, double stillness, double neutral, int output) {
        this.gain = gain;
        this.loss = loss;
        this.stillness = stillness;
        this.neutral = neutral;
        this.output = output;
    }

    @Override
    void update(double[] cells) {
        double up = cells[gain];
        double both = up + cells[loss];
        cells[output] = both == 0 || both < stillness ? neutral : 100 * (up / both);
    }
}
