package io.stratagem.features;

/** now / then - 1; missing unless both are positive. */
final class SimpleReturn extends Lagged {
    SimpleReturn(int input, int output, int length) {
        super(input, output, length);
    }

    @Override
    double between(double now, double then) {
        return now > 0 && then > 0 ? now / then - 1 : Double.NaN;
    }
}
