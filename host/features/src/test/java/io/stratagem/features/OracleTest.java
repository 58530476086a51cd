package io.stratagem.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MInteger;
import io.stratagem.market.Bar;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.adx.MinusDIIndicator;
import org.ta4j.core.indicators.adx.PlusDIIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.indicators.volume.VWAPIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

/** Two other libraries over several real files. */
class OracleTest {
    private static final double RELATIVE = 1e-9;
    private static final double ABSOLUTE = 1e-8;

    /** From here on no seed of a length up to 26 is left in any average. */
    private static final int SEEDS_FORGOTTEN = 1000;

    @ParameterizedTest
    @ValueSource(strings = {"daily/SPY_1d", "daily/BAC_1d", "daily/GBPUSD_1d", "hourly/BTCUSD_4h", "minute/SPY_1m"})
    void ta4jAgreesOnceNoSeedIsLeft(String file) {
        Bars bars = Bars.file("data/" + file + ".csv.gz");
        BarSeries series = series(bars);
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        compare(bars, "ema(26)", new EMAIndicator(close, 26));
        compare(bars, "ema(26,seed=sma)", new EMAIndicator(close, 26));
        compare(bars, "macd(12,26)", new MACDIndicator(close, 12, 26));
        compare(bars, "macd_signal(12,26,9)", new MACDIndicator(close, 12, 26).getSignalLine(9));
        compare(bars, "rsi(14)", new RSIIndicator(close, 14));
        compare(bars, "atr(14)", new ATRIndicator(series, 14));
        compare(bars, "plus_di(14)", new PlusDIIndicator(series, 14));
        compare(bars, "minus_di(14)", new MinusDIIndicator(series, 14));
        compare(bars, "adx(14)", new ADXIndicator(series, 14));
        compare(bars, "sma(50)", new SMAIndicator(close, 50));
        compare(bars, "highest(20,input=high)", new HighestValueIndicator(new HighPriceIndicator(series), 20));
        compare(bars, "lowest(20,input=low)", new LowestValueIndicator(new LowPriceIndicator(series), 20));
        if (bars.list().getFirst().volume() > 0) {
            compare(bars, "vwap(20)", new VWAPIndicator(series, 20));
        }
    }

    private static BarSeries series(Bars bars) {
        BarSeries series = new BaseBarSeriesBuilder()
                .withNumFactory(DoubleNumFactory.getInstance())
                .build();
        // ta4j wants distinct, evenly long bars; only their order matters here
        Duration second = Duration.ofSeconds(1);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.list().get(i);
            series.barBuilder()
                    .timePeriod(second)
                    .endTime(Instant.EPOCH.plusSeconds(i + 1))
                    .openPrice(bar.open())
                    .highPrice(bar.high())
                    .lowPrice(bar.low())
                    .closePrice(bar.close())
                    .volume(bar.volume())
                    .add();
        }
        return series;
    }

    private static void compare(Bars bars, String spec, Indicator<Num> oracle) {
        double[] ours = bars.values(spec);
        for (int row = SEEDS_FORGOTTEN; row < ours.length; row++) {
            near(spec, row, ours[row], oracle.getValue(row).doubleValue());
        }
    }

    private static void near(String spec, int row, double ours, double theirs) {
        double allowed = Math.max(ABSOLUTE, RELATIVE * Math.abs(theirs));
        assertThat(Math.abs(ours - theirs) <= allowed)
                .as("%s row %d: ours %s, theirs %s", spec, row, ours, theirs)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily/IWM_1d", "daily/EURUSD_1d", "hourly/GBPUSD_1h", "minute/BAC_1m"})
    void taLibAgreesFromTheFirstRow(String file) {
        Bars bars = Bars.file("data/" + file + ".csv.gz");
        double[] high = bars.highs();
        double[] low = bars.lows();
        double[] close = bars.closes();
        Core library = new Core();
        MInteger begin = new MInteger();
        MInteger count = new MInteger();
        int last = close.length - 1;
        double[] out = new double[close.length];
        double[] second = new double[close.length];
        double[] third = new double[close.length];
        library.rsi(0, last, close, 9, begin, count, out);
        compare(bars, "rsi(9,seed=sma)", out, begin, count);
        library.ema(0, last, close, 33, begin, count, out);
        compare(bars, "ema(33,seed=sma)", out, begin, count);
        library.macd(0, last, close, 5, 35, 5, begin, count, out, second, third);
        compareFrom(bars, "macd(5,35,seed=sma)", out, begin, count);
        compare(bars, "macd_signal(5,35,5,seed=sma)", second, begin, count);
        compare(bars, "macd_hist(5,35,5,seed=sma)", third, begin, count);
        library.atr(0, last, high, low, close, 21, begin, count, out);
        compare(bars, "atr(21,seed=sma)", out, begin, count);
        library.adx(0, last, high, low, close, 10, begin, count, out);
        compare(bars, "adx(10)", out, begin, count);
        library.plusDI(0, last, high, low, close, 10, begin, count, out);
        compare(bars, "plus_di(10)", out, begin, count);
        library.minusDI(0, last, high, low, close, 10, begin, count, out);
        compare(bars, "minus_di(10)", out, begin, count);
        library.max(0, last, high, 40, begin, count, out);
        compare(bars, "highest(40,input=high)", out, begin, count);
    }

    private static void compare(Bars bars, String spec, double[] theirs, MInteger begin, MInteger count) {
        assertThat(bars.values(spec)[begin.value - 1])
                .as("%s before its first row", spec)
                .isNaN();
        compareFrom(bars, spec, theirs, begin, count);
    }

    private static void compareFrom(Bars bars, String spec, double[] theirs, MInteger begin, MInteger count) {
        double[] ours = bars.values(spec);
        assertThat(begin.value + count.value).isEqualTo(ours.length);
        for (int i = 0; i < count.value; i++) {
            near(spec, begin.value + i, ours[begin.value + i], theirs[i]);
        }
    }
}
