package io.stratagem.features;

/** now / then - 1; missing unless both are positive. */
final class SimpleReturn extends Formula {
    private final int now;
    private final int then;
    private final int output;

    SimpleReturn(int now, int then, int output) {
        this.now = now;
        this.then = then;
        this.output = output;
    }

    @Override
    void update(double[] cells) {
        double current = cells[now];
        double previous = cells[then];
        cells[output] = current > 0 && previous > 0 ? current / previous - 1 : Double.NaN;
    }
}
