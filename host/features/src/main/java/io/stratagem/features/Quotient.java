package io.stratagem.features;

/** factor x dividend / divisor; missing unless the divisor is positive. */
final class Quotient extends Formula {
    private final int dividend;
    private final int divisor;
    private final double factor;
    private final int output;

    Quotient(int dividend, int divisor, double factor, int output) {
        this.dividend = dividend;
        this.divisor = divisor;
        this.factor = factor;
        this.output = output;
    }

    @Override
    void update(double[] cells) {
        double by = cells[divisor];
        cells[output] = by > 0 ? factor * cells[dividend] / by : Double.NaN;
    }
}
