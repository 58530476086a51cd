package io.stratagem.features;

/** now - then. */
final class Change extends Lagged {
    Change(int input, int output, int length) {
        super(input, output, length);
    }

    @Override
    double between(double now, double then) {
        return now - then;
    }
}
