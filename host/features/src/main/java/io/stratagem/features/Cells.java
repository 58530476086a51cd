package io.stratagem.features;

import io.stratagem.api.feature.BarField;
import io.stratagem.market.Bar;

/** The cells every state has: the fields of the bar and its open time. */
final class Cells {
    static final int OPEN = 0;
    static final int HIGH = 1;
    static final int LOW = 2;
    static final int CLOSE = 3;
    static final int VOLUME = 4;
    static final int TYPICAL = 5;

    /** The bar's open time in milliseconds since 1970; exact, for it lies far below 2^53. */
    static final int OPEN_TIME = 6;

    /** The first cell a step may own. */
    static final int FIRST_FREE = 7;

    private Cells() {}

    static int of(BarField field) {
        return switch (field) {
            case OPEN -> OPEN;
            case HIGH -> HIGH;
            case LOW -> LOW;
            case CLOSE -> CLOSE;
            case VOLUME -> VOLUME;
            case TYPICAL -> TYPICAL;
        };
    }

    static void fill(double[] cells, Bar bar) {
        cells[OPEN] = bar.open();
        cells[HIGH] = bar.high();
        cells[LOW] = bar.low();
        cells[CLOSE] = bar.close();
        cells[VOLUME] = bar.volume();
        cells[TYPICAL] = (bar.high() + bar.low() + bar.close()) / 3;
        cells[OPEN_TIME] = bar.openTimeMillis();
    }
}
