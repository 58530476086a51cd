package io.stratagem.features;

/** (value - low) / (high - low); missing when the range is empty. */
final class RangePosition extends Formula {
    private final int value;
    private final int high;
    private final int low;
    private final int output;

    RangePosition(int value, int high, int low, int output) {
        this.value = value;
        this.high = high;
        this.low = low;
        this.output = output;
    }

    @Override
    void update(double[] cells) {
        double floor = cells[low];
        double range = cells[high] - floor;
        cells[output] = range > 0 ? (cells[value] - floor) / range : Double.NaN;
    }
}
