package io.stratagem.features;

/** One cell minus another. */
final class Difference extends Formula {
    private final int minuend;
    private final int subtrahend;
    private final int output;

    Difference(int minuend, int subtrahend, int output) {
        this.minuend = minuend;
        this.subtrahend = subtrahend;
        this.output = output;
    }

    @Override
    void update(double[] cells) {
        cells[output] = cells[minuend] - cells[subtrahend];
    }
}
