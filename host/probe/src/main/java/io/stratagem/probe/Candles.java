package io.stratagem.probe;

/** Prices and volumes of consecutive bars, by place. */
record Candles(double[] open, double[] high, double[] low, double[] close, double[] volume) {
    static Candles ofSize(int size) {
        return new Candles(new double[size], new double[size], new double[size], new double[size], new double[size]);
    }

    int size() {
        return close.length;
    }

    void set(int place, double opened, double highest, double lowest, double closed, double traded) {
        open[place] = opened;
        high[place] = highest;
        low[place] = lowest;
        close[place] = closed;
        volume[place] = traded;
    }
}
