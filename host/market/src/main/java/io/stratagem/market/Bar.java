package io.stratagem.market;

/**
 * A bar, or a single trade when the timeframe is {@code tick} (all four prices equal). Prices in quote currency, volume in units. A
 * source has checked that the numbers are finite and that low &lt;= open, close &lt;= high.
 *
 * @param openTimeMillis when the bar began; of a trade, its time
 */
public record Bar(
        Series series,
        long openTimeMillis,
        double open,
        double high,
        double low,
        double close,
        double volume,
        long stalenessMillis)
        implements MarketEvent {
    /** A replayed bar: not stale. */
    public static Bar of(
            Series series, long openTimeMillis, double open, double high, double low, double close, double volume) {
        return new Bar(series, openTimeMillis, open, high, low, close, volume, 0);
    }

    /** A bar is known once it is complete: open time plus timeframe. */
    @Override
    public long eventTimeMillis() {
        return openTimeMillis + series.timeframe().millis();
    }

    @Override
    public double price() {
        return close;
    }

    @Override
    public double fillPrice() {
        return open;
    }
}
