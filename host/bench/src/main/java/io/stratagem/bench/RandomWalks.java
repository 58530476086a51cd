package io.stratagem.bench;

import io.stratagem.api.Timeframe;
import io.stratagem.market.Bar;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.ResumableSource;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Daily bars of many symbols, made when they are asked for, so that no bar waits in memory. */
final class RandomWalks implements ResumableSource {
    private static final long SEED = 42;

    private final Series[] series;
    private final double[] prices;
    private final long barsEach;
    private final Random random = new Random(SEED);
    private long made;

    /** Walks of symbols in the order of their code points. */
    RandomWalks(List<String> symbols, int barsEach, SeriesTable table) {
        Timeframe daily = Timeframe.parse("1d");
        series = symbols.stream().map(symbol -> table.series(symbol, daily)).toArray(Series[]::new);
        prices = random.doubles(series.length, 20, 200).toArray();
        this.barsEach = barsEach;
    }

    @Override
    public String name() {
        return "walks";
    }

    @Override
    public @Nullable MarketEvent next() {
        long day = made / series.length;
        if (day == barsEach) {
            return null;
        }
        int symbol = (int) (made % series.length);
        made++;
        double open = prices[symbol];
        double close = open * Math.exp(random.nextGaussian() / 100);
        double high = Math.max(open, close) * (1 + random.nextDouble() / 100);
        double low = Math.min(open, close) * (1 - random.nextDouble() / 100);
        prices[symbol] = close;
        double volume = 1e6 * (0.5 + random.nextDouble());
        return Bar.of(series[symbol], day * series[symbol].timeframe().millis(), open, high, low, close, volume);
    }

    @Override
    public long line() {
        return made;
    }

    @Override
    public void save(StateWriter out, SeriesTable table) {
        out.putLong(made);
    }

    @Override
    public void restore(StateReader in, SeriesTable table) {
        long already = in.getLong();
        while (made < already) {
            next();
        }
    }

    @Override
    public void close() {
        // nothing was opened
    }
}
