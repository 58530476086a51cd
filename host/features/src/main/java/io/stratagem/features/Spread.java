package io.stratagem.features;

/** factor x sqrt(squared deviations / divisor): a standard deviation. */
final class Spread extends Formula {
    private final int squares;
    private final int divisor;
    private final double factor;
    private final int output;

    /** @param divisor n or n - 1; with 0 the result is missing */
    Spread(int squares, int divisor, double factor, int output) {
        this.squares = squares;
        this.divisor = divisor;
        this.factor = factor;
        this.output = output;
    }

    @Override
    void update(double[] cells) {
        cells[output] = factor * Math.sqrt(cells[squares] / divisor);
    }
}
