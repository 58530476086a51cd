package io.stratagem.features;

/**
 * ln(now / then); missing unless both are positive. Uses {@link StrictMath}, whose result is the same on every machine, because
 * decisions are hashed.
 */
final class LogReturn extends Lagged {
    LogReturn(int input, int output, int length) {
        super(input, output, length);
    }

    @Override
    double between(double now, double then) {
        return now > 0 && then > 0 ? StrictMath.log(now / then) : Double.NaN;
    }
}
