package io.stratagem.features;

/**
 * ln(now / then); missing unless both are positive. Uses {@link StrictMath}, whose result is the same on every machine, because
 * decisions are hashed.
 */
final class LogReturn extends Formula {
    private final int now;
    private final int then;
    private final int output;

    LogReturn(int now, int then, int output) {
        this.now = now;
        this.then = then;
        this.output = output;
    }

    @Override
    void update(double[] cells) {
        double current = cells[now];
        double previous = cells[then];
        cells[output] = current > 0 && previous > 0 ? StrictMath.log(current / previous) : Double.NaN;
    }
}
